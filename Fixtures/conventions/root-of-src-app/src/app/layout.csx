string Layout(string children) => $"<html lang=\"en\"><body>{children}</body></html>";
