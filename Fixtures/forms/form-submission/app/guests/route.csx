const string dynamic = "force-dynamic";

Response GET()
{
    return new Response("<form method=\"post\"><input name=\"guest\"><button>Sign</button></form>", new ResponseInit
    {
        Headers = { ["Content-Type"] = "text/html" },
    });
}

async Task<Response> POST(Request request)
{
    var formData = await request.FormDataAsync();
    return new Response($"{formData.Get("guest")} signed", new ResponseInit { Status = 201 });
}
