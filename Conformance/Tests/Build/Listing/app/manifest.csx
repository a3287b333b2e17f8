object manifest() => new { };
