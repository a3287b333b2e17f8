const string dynamic = "force-dynamic";

Response GET(NextRequest request) => Response.Json(new { query = request.NextUrl.SearchParams.Get("query") });
