string Layout(string children) => $"<section>{children}</section>";
