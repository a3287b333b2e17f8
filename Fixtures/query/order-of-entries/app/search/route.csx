const string dynamic = "force-dynamic";

Response GET(NextRequest request) =>
    Response.Json(request.NextUrl.SearchParams.Select(entry => $"{entry.Key}={entry.Value}").ToArray());
