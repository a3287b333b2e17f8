const string dynamic = "auto";
const string runtime = "nodejs";

async Task<Response> GET(Request request)
{
    var name = new Url(request.Url).SearchParams.Get("name");
    return Response.Json(new { name, run = Crypto.RandomUuid(), runtime = Process.Env["NEXT_RUNTIME"] });
}
