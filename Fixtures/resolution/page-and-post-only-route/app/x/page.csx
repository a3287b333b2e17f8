string Page() => "<h1>Hello</h1>";
