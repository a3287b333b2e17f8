string Page() => "<h1>user</h1>";
