string NotFound() => "<h1>Own not-found</h1>";
