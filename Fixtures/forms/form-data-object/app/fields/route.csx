const string dynamic = "force-dynamic";

Response GET()
{
    var formData = new FormData();
    formData.Append("a", "1");
    formData.Append("b", "2");
    formData.Append("c", "3");
    formData.Append("a", "5");
    formData.Set("a", "9");
    formData.Delete("b");
    formData.Set("d", "4");
    return Response.Json(formData.Select(field => new[] { field.Key, field.Value }));
}
