string Page() => "<h1>Many</h1>";
