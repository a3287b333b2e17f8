const string dynamic = "force-dynamic";

Response GET() =>
    NextResponse.Json(new { name = "é", list = new[] { 1, 2 } }, new ResponseInit { Status = 203, Headers = new() { ["x-from"] = "json" } });
