string Layout(string children) => $"<article>{children}</article>";
