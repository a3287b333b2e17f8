string Page() => "<h1>Gif</h1>";
