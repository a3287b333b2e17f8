string Page() => "<h1>Names</h1>";
