using System.Text;
using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Scenarios.Reading;

/// <summary>Reads a step's <c>multipart</c>, a list of fields, and writes it as a browser sends a form with files.</summary>
// https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart/form-data-encoding-algorithm
internal static class MultipartBody
{
    /// <summary>Always the same, so that two runs send the same bytes.</summary>
    private const string Boundary = "----route-handler-conformance";

    public static StepBody? Read(YamlValue value, string where, Problems problems)
    {
        var before = problems.Count;
        using var body = new MemoryStream();
        foreach (var (item, index) in YamlTypes.Items(value, where, "fields", problems, mayBeEmpty: true).Select((item, index) => (item, index)))
        {
            if (YamlMap.Open(item, $"{where}[{index}]", ScenarioKeys.MultipartField, problems) is { } field)
            {
                ReadField(field, body, problems);
            }
        }

        Write(body, $"--{Boundary}--\r\n");
        return problems.Count > before ? null : new StepBody("multipart", body.ToArray(), $"multipart/form-data; boundary={Boundary}");
    }

    private static void ReadField(YamlMap field, MemoryStream body, Problems problems)
    {
        if (field.Has("value") == field.Has("file"))
        {
            problems.Add(field.Mapping, field.Where, field.Has("value") ? "both 'value' and 'file'" : "neither 'value' nor 'file'", "exactly one of the two", "A text is 'value', a file is a map under 'file'.");
            return;
        }

        var name = field.Require("name", "the field's name") is { } entry ? YamlTypes.Text(entry.Value, field.At("name"), problems) : null;
        Write(body, $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{Escape(name ?? "")}\"");
        var content = field.Find("file") is { } file ? ReadFile(file.Value, field.At("file"), body, problems) : ReadText(field, body);
        if (content?.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Boundary)) >= 0)
        {
            problems.Add(field.Mapping, field.Where, "the boundary stands in the content", $"content without '{Boundary}'", "Change the content, or write the whole body with 'text' and a content-type header.");
        }

        body.Write(content);
        Write(body, "\r\n");
    }

    private static byte[]? ReadText(YamlMap field, MemoryStream body)
    {
        Write(body, "\r\n\r\n");
        return field.Text("value") is { } text ? Encoding.UTF8.GetBytes(text) : null;
    }

    private static byte[]? ReadFile(YamlValue value, string where, MemoryStream body, Problems problems)
    {
        if (YamlMap.Open(value, where, ScenarioKeys.MultipartFile, problems) is not { } file)
        {
            return null;
        }

        if (file.Has("text") == file.Has("bytes"))
        {
            problems.Add(file.Mapping, where, file.Has("text") ? "both 'text' and 'bytes'" : "neither 'text' nor 'bytes'", "exactly one of the two", "The content of the file is 'text', or 'bytes' in base64.");
            return null;
        }

        var name = file.Require("name", "the file's name") is { } entry ? YamlTypes.Text(entry.Value, file.At("name"), problems) : null;
        Write(body, $"; filename=\"{Escape(name ?? "")}\"\r\n");
        if (ReadType(file, problems) is { } type)
        {
            Write(body, $"Content-Type: {type}\r\n");
        }

        Write(body, "\r\n");
        return file.Find("bytes") is { } bytes ? Base64.Read(bytes.Value, file.At("bytes"), problems)
            : file.Text("text") is { } text ? Encoding.UTF8.GetBytes(text)
            : null;
    }

    private static string? ReadType(YamlMap file, Problems problems)
    {
        var type = file.Text("type");
        if (type?.AsSpan().ContainsAny("\r\n\0") == true)
        {
            problems.Add(file.Find("type")!.Value, file.At("type"), "a line break in the type", "one line", "Write a media type, such as text/plain.");
        }

        return type;
    }

    private static string Escape(string name) =>
        name.Replace("\n", "%0A", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal);

    private static void Write(MemoryStream body, string text) => body.Write(Encoding.UTF8.GetBytes(text));
}
