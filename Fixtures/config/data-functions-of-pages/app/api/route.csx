const string dynamic = "force-dynamic";

[Export] async Task<object> getServerSideProps()
{
    return new { props = new { } };
}

Response GET()
{
    return new Response("get");
}
