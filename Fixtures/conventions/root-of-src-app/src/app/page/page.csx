string Page() => "<h1>Page</h1>";
