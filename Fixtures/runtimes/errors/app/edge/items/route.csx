const string runtime = "edge";
const string dynamic = "force-dynamic";

async Task<Response> GET(Request request)
{
    var fails = new Url(request.Url).SearchParams.Get("fails");
    if (fails is not null)
    {
        throw new Exception(fails);
    }

    return new Response("no error");
}
