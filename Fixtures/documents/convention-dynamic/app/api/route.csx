const string dynamic = "force-dynamic"; // defaults to auto

async Task GET(Request request) { }
