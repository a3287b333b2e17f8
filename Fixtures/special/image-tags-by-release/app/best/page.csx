string Page() => "<h1>Best</h1>";
