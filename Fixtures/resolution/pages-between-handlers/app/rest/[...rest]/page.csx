string Page() => "<h1>Rest</h1>";
