const string dynamic = "force-dynamic";

string Page()
{
    throw new Exception("broken");
}
