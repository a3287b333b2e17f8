string Layout(string children) => $"<main>{children}</main>";
