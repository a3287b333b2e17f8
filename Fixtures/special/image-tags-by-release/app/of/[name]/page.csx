string Page() => "<h1>Of</h1>";
