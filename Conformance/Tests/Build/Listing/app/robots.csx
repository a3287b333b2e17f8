object robots() => new { rules = new { } };
