const string dynamic = "force-dynamic";

Response GET(Request request)
{
    var headers = new Headers();
    headers.Set("x-one", "1");
    headers.Set("content-type", "text/csv");
    var response = new Response("a,b", new ResponseInit { Status = 201, Headers = headers });
    response.Headers.Set("cache-control", "no-store");
    return response;
}
