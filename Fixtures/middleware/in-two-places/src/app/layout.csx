string Layout(string children) => $"<html><body>{children}</body></html>";
