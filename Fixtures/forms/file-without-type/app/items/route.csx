async Task<object> Describe(object value)
{
    if (value is File file)
    {
        return new { name = file.Name, type = file.Type, size = file.Size, text = await file.TextAsync() };
    }
    return value;
}

async Task<Response> POST(Request request)
{
    try
    {
        var fields = new List<object>();
        foreach (var (name, value) in await request.FormDataAsync())
        {
            fields.Add(new[] { name, await Describe(value) });
        }
        return Response.Json(fields);
    }
    catch (TypeErrorException error)
    {
        return new Response(error.Name, new ResponseInit { Status = 400 });
    }
}
