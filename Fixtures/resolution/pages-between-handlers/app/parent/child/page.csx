string Page() => "<h1>Child</h1>";
