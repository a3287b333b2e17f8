const string dynamic = "force-dynamic";

async Task<string> text(double revalidate)
{
    try
    {
        var response = await FetchAsync("https://origin.test/data", new() { Next = new() { Revalidate = revalidate } });
        return await response.TextAsync();
    }
    catch (Exception error)
    {
        return error.Message;
    }
}

async Task<Response> GET()
{
    return Response.Json(new { zero = await text(0), negative = await text(-1) });
}
