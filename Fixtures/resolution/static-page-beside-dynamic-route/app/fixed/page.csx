string Page() => "<h1>Fixed</h1>";
