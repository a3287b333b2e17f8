string NotFound() => "<h1>Not-found file</h1>";
