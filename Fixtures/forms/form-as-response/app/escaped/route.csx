const string dynamic = "force-dynamic";

Response GET()
{
    var formData = new FormData();
    formData.Append("a\"\nb%é", "1\n2\r3");
    formData.Append("f", new Blob(["1\n2"]), "a\"\nb");
    return new Response(formData);
}
