const int revalidate = 0;

string Page() => "<h1>Never kept</h1>";
