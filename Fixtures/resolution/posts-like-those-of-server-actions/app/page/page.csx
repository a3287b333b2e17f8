const string dynamic = "force-dynamic";

string Page() => "<h1>Page</h1>";
