string Page() => "<h1>News</h1>";
