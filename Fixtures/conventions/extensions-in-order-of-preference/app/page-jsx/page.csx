string Page() => "<h1>jsx</h1>";
