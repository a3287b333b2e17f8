string Page() => "<h1>Shelf</h1>";
