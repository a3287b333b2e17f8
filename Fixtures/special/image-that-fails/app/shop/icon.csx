const string dynamic = "force-dynamic";

Response Icon()
{
    throw new JavaScriptException("boom");
}
