string Page() => "<h1>Above</h1>";
