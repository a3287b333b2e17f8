string Page() => "<h1>Shop</h1>";
