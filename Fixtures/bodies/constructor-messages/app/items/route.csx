const string dynamic = "force-dynamic";

string ErrorOf(Action attempt)
{
    try
    {
        attempt();
        return "done";
    }
    catch (JavaScriptException error)
    {
        return $"{error.Name}: {error.Message}";
    }
}

Response GET()
{
    return Response.Json(new[]
    {
        ErrorOf(() => new Response("x", new ResponseInit { Status = 600 })),
        ErrorOf(() => new Response("x", new ResponseInit { Status = 204 })),
        ErrorOf(() => new Response("x", new ResponseInit { StatusText = "a\nb" })),
        ErrorOf(() => Response.Json(() => 1)),
        ErrorOf(() => Response.Redirect("/x")),
        ErrorOf(() => Response.Redirect("http://h/x", 200)),
        ErrorOf(() => new Headers().Append("x-a", "a\nb")),
        ErrorOf(() => new Headers().Append("a b", "x")),
        ErrorOf(() => new Headers().Append("x-a", "a中")),
        ErrorOf(() => new Request("http://h/", new RequestInit { Body = "x" })),
        ErrorOf(() => new Request("http://h/", new RequestInit { Method = "a b" })),
        ErrorOf(() => new Request("http://h/", new RequestInit { Method = "trace" })),
    });
}
