const string dynamic = "force-dynamic";

object? GET(NextRequest request)
{
    switch (request.NextUrl.SearchParams.Get("kind"))
    {
        case "string":
            return "text";
        case "number":
            return 42;
        case "object":
            return new { status = 200, body = "text" };
        case "array":
            return new[] { "text" };
        case "boolean":
            return true;
        case "response":
            return new Response("a response");
        default:
            return null;
    }
}
