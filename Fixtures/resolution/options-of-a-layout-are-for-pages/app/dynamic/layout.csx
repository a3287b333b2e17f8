const string dynamic = "force-dynamic";

string Layout(string children) => $"<section>{children}</section>";
