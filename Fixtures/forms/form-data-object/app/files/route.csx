const string dynamic = "force-dynamic";

Response GET()
{
    var blob = new Blob(["abc"], new() { Type = "text/x" });
    var file = new File(["x"], "own.txt", new() { Type = "text/y", LastModified = 42 });
    var formData = new FormData();
    formData.Append("f", blob);
    formData.Append("f", blob, "given.txt");
    formData.Append("f", file);
    formData.Append("f", file, "renamed.txt");
    return Response.Json(formData.GetAll("f").Cast<File>().Select(value => new object[] { value.Name, value.Type, value.Size, value is File }));
}
