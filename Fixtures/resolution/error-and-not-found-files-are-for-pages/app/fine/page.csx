const string dynamic = "force-dynamic";

string Page() => "<h1>Fine</h1>";
