string Page() => "<h1>Plain</h1>";
