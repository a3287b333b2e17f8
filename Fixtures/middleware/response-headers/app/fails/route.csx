const string dynamic = "force-dynamic";

Response GET()
{
    throw new Exception("of the handler");
}
