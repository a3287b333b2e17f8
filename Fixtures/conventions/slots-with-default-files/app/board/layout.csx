string Layout(string children) => $"<main>{children}<aside></aside></main>";
