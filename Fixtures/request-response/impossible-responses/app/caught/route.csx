const string dynamic = "force-dynamic";

Response GET(NextRequest request)
{
    var status = int.Parse(request.NextUrl.SearchParams.Get("status")!);
    try
    {
        return new Response("x", new ResponseInit { Status = status });
    }
    catch (RangeErrorException error)
    {
        return new Response(error.Name);
    }
    catch (TypeErrorException error)
    {
        return new Response(error.Name);
    }
}
