using System.Text;
using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Scenarios.Reading;

/// <summary>A file that stands in <c>scenario.yaml</c>, with the position of its path.</summary>
internal sealed record InlineFile(string Path, byte[] Bytes, int Line, int Column);

/// <summary>Reads <c>files:</c>.</summary>
internal static class InlineFiles
{
    public static IReadOnlyList<InlineFile> Read(YamlMap map, Problems problems)
    {
        if (map.Find("files") is not { } entry)
        {
            return [];
        }

        if (entry.Value is not YamlMapping { Entries: { Count: > 0 } entries })
        {
            problems.Add(entry.Value, "files", $"found {entry.Value.Description}", "a map of paths and texts", "Write 'app/path/route.ts: |' and the text below it.");
            return [];
        }

        var files = new List<InlineFile>();
        foreach (var file in entries)
        {
            if (WhyNotInside(file.Key) is { } reason)
            {
                problems.Add(file, "files", $"the path '{file.Key.ReplaceLineEndings(" ")}' {reason}", "a path inside the fixture's folder with forward slashes, such as app/api/route.ts", "Write the path from the fixture's folder.");
            }
            else if (file.Key == FixtureFolder.ScenarioFile || file.Key.StartsWith(FixtureFolder.TranscriptsPrefix, StringComparison.Ordinal))
            {
                problems.Add(file, "files", $"the path '{file.Key}' is the suite's own", "a file of the application", "Choose another name.");
            }
            else if (YamlTypes.Text(file.Value, $"files.{file.Key}", problems) is { } text)
            {
                files.Add(new InlineFile(file.Key, Encoding.UTF8.GetBytes(text), file.Line, file.Column));
            }
        }

        return files;
    }

    private static string? WhyNotInside(string path)
    {
        var segments = path.Split('/');
        return path switch
        {
            _ when path.StartsWith('/') || (path.Length > 1 && char.IsAsciiLetter(path[0]) && path[1] == ':') => "is absolute",
            _ when segments.Contains("..") => "leaves the folder",
            _ when path.AsSpan().ContainsAny("\\\0\r\n") => "has a backslash or control character",
            _ when segments.Any(segment => segment is "" or ".") => "has an empty segment",
            _ => null,
        };
    }
}
