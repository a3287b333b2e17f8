string Page() => "<h1>Board</h1>";
