const string dynamic = "force-dynamic";

Response GET()
{
    throw new Exception("broken");
}
