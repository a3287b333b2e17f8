async Task POST(Request request) { }
