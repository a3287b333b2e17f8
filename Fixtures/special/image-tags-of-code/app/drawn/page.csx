string Page() => "<h1>Drawn</h1>";
