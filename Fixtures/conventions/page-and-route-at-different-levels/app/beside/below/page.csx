string Page() => "<h1>Below</h1>";
