Response GET()
{
    throw new JavaScriptException("nothing to show");
}
