string Page() => "<h1>tsx</h1>";
