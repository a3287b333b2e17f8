string Page() => "<h1>Exact</h1>";
