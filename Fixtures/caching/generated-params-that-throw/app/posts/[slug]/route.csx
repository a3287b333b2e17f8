object[] generateStaticParams()
{
    throw new JavaScriptException("no list");
}

Response GET()
{
    return new Response("post");
}
