string Page() => "<h1>Static</h1>";
