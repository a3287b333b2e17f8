const string dynamic = "force-dynamic";

readonly string greeting = Read();

static string Read()
{
    throw new JavaScriptException("no greeting");
}

Response GET()
{
    return new Response(greeting);
}
