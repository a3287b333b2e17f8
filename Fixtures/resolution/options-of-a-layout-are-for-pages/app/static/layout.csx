const string dynamic = "force-static";

string Layout(string children) => $"<section>{children}</section>";
