const int revalidate = 3600;

string Page() => "<h1>Timed</h1>";
