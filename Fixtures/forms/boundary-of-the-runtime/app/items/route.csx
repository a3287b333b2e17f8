const string dynamic = "force-dynamic";

Response GET()
{
    var formData = new FormData();
    formData.Append("a", "1");
    return new Response(formData);
}
