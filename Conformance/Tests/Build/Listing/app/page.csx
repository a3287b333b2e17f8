string Page() => "<h1>home</h1>";
