string Page() => "<h1>Bare</h1>";
