string ErrorOf(Func<object> clone)
{
    try
    {
        return clone() is not null ? "cloned" : "";
    }
    catch (TypeErrorException error)
    {
        return error.Name;
    }
}

async Task<Response> POST(Request request)
{
    await request.TextAsync();
    var response = new Response("x");
    await response.TextAsync();
    return Response.Json(new[] { ErrorOf(request.Clone), ErrorOf(response.Clone) });
}
