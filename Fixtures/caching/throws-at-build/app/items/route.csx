const string dynamic = "force-static";

Response GET()
{
    throw new JavaScriptException("nothing to show");
}
