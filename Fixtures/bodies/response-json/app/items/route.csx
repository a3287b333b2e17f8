const string dynamic = "force-dynamic";

Response GET()
{
    return Response.Json(new
    {
        text = "é 中 😀",
        quotes = "\" \\ /",
        lines = "a\nb\tc\u0001",
        markup = "<b>&'+</b>",
        nothing = (string?)null,
        list = new object[] { 1, new[] { 2 }, Array.Empty<int>() },
        nested = new { yes = true, half = 0.5 },
    });
}
