const string dynamic = "force-dynamic";

Response GET()
{
    var formData = new FormData();
    formData.Set("a", "1");
    formData.Set("f", new Blob(["x"], new() { Type = "text/x" }), "n.txt");
    return new Response(formData);
}
