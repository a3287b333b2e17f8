const string dynamic = "force-dynamic";

string Greeting()
{
    return "hello";
}

Response GET()
{
    return new Response(Greeting());
}
