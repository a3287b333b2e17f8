const string runtime = "edge";

async Task<Response> POST(Request request)
{
    var name = (string)(await request.JsonAsync())!["name"]!;
    return Response.Json(new { name, length = name.Length }, new ResponseInit { Status = 201, Headers = new() { ["X-Made"] = "yes" } });
}
