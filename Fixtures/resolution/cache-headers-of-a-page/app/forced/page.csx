const string dynamic = "force-dynamic";

string Page() => "<h1>Forced</h1>";
