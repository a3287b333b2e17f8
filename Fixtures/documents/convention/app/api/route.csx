async Task GET(Request request) { }
