using System.Text;
using System.Text.RegularExpressions;
using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Scenarios.Reading;

/// <summary>Reads a step's <c>request</c>: a line, or a map.</summary>
internal static partial class RequestReader
{
    private static readonly string[] _bodies = ["text", "json", "form", "multipart", "bytes", "fill"];

    public static StepRequest? Read(YamlValue value, string where, Problems problems)
    {
        if (value is YamlScalar)
        {
            return YamlTypes.Text(value, where, problems) is { } line ? ReadLine(line, value, where, problems) : null;
        }

        return YamlMap.Open(value, where, ScenarioKeys.Request, problems) is { } map ? ReadMap(map, where, problems) : null;
    }

    private static StepRequest? ReadLine(string line, YamlValue at, string where, Problems problems)
    {
        var parts = line.Split(' ');
        if (parts.Length != 2 || parts.Any(part => part.Length == 0))
        {
            problems.Add(at, where, $"found '{line}'", "'METHOD /path', with one space", "A request with odd spaces, headers or a body is a map with method, path or target, headers ...");
            return null;
        }

        CheckMethod(parts[0], at, where, problems);
        CheckPath(parts[1], at, where, problems);
        return new StepRequest { Method = parts[0], Path = parts[1] };
    }

    private static StepRequest? ReadMap(YamlMap map, string where, Problems problems)
    {
        var method = map.Text("method") ?? "GET";
        CheckMethod(method, map.Find("method")?.Value ?? map.Mapping, map.At("method"), problems);
        var headers = NamedTexts(map, "headers", problems);
        var body = ReadBody(map, where, problems);
        if (map.Has("path") == map.Has("target"))
        {
            problems.Add(map.Mapping, where, map.Has("path") ? "both 'path' and 'target'" : "neither 'path' nor 'target'", "exactly one of the two", "'path' is below the mount point; 'target' is the request target as it stands.");
            return null;
        }

        var isRawTarget = map.Has("target");
        var key = isRawTarget ? "target" : "path";
        if (map.Text(key) is not { } target)
        {
            return null;
        }

        if (isRawTarget)
        {
            CheckTarget(target, map.Find(key)!.Value, map.At(key), problems);
        }
        else
        {
            CheckPath(target, map.Find(key)!.Value, map.At(key), problems);
        }

        return new StepRequest { Method = method, Path = target, IsRawTarget = isRawTarget, Headers = headers, Body = body };
    }

    private static void CheckMethod(string method, YamlValue at, string where, Problems problems)
    {
        if (!Token().IsMatch(method))
        {
            problems.Add(at, where, $"the method '{method}'", "a method token, such as GET or PROPFIND", "Remove what is neither letter, digit nor one of !#$%&'*+-.^_`|~.");
        }
    }

    private static void CheckPath(string path, YamlValue at, string where, Problems problems)
    {
        if (!path.StartsWith('/'))
        {
            problems.Add(at, where, $"the path '{path}' does not begin with /", "a path below the mount point, such as /api?x=1", "Put a / before it; a request target as it stands is 'target'.");
        }
        else if (path.Any(character => character <= ' ' || character == '\u007f'))
        {
            problems.Add(at, where, $"white space or a control character in the path '{path.ReplaceLineEndings(" ")}'", "a path as it is sent", "Percent-encode it (a space is %20).");
        }
    }

    private static void CheckTarget(string target, YamlValue at, string where, Problems problems)
    {
        if (target.Length == 0 || target.AsSpan().ContainsAny("\r\n\0"))
        {
            problems.Add(at, where, target.Length == 0 ? "the target is empty" : "a line break in the target", "one line", "Write the request target as it is sent, for example \"{base}//a\" or \"*\".");
        }
    }

    private static StepBody? ReadBody(YamlMap map, string where, Problems problems)
    {
        var present = _bodies.Where(map.Has).ToList();
        if (present.Count > 1)
        {
            problems.Add(map.Find(present[1])!, where, $"{present.Count} bodies ({string.Join(", ", present)})", "at most one body", "Keep one of them.");
        }

        return present.FirstOrDefault() switch
        {
            "text" => map.Text("text") is { } text ? new StepBody("text", Encoding.UTF8.GetBytes(text), "text/plain;charset=UTF-8") : null,
            "json" => new StepBody("json", JsonValues.Print(JsonValues.Read(map.Find("json")!.Value, map.At("json"), matchers: false, problems)), "application/json"),
            "form" => new StepBody("form", Encoding.UTF8.GetBytes(FormBody.Encode(NamedTexts(map, "form", problems))), "application/x-www-form-urlencoded;charset=UTF-8"),
            "multipart" => MultipartBody.Read(map.Find("multipart")!.Value, map.At("multipart"), problems),
            "bytes" => Base64.Read(map.Find("bytes")!.Value, map.At("bytes"), problems) is { } bytes ? new StepBody("bytes", bytes, ContentType: null) : null,
            "fill" => FilledBody.Read(map.Find("fill")!.Value, map.At("fill"), problems),
            _ => null,
        };
    }

    /// <summary>A map of names to a text or a list of texts; header values stay on one line.</summary>
    public static List<KeyValuePair<string, string>> NamedTexts(YamlMap map, string key, Problems problems)
    {
        if (map.Find(key) is not { } entry)
        {
            return [];
        }

        if (entry.Value is not YamlMapping mapping)
        {
            problems.Add(entry.Value, map.At(key), $"found {entry.Value.Description}", "a map of names and texts", "Write 'name: value' lines.");
            return [];
        }

        var texts = new List<KeyValuePair<string, string>>();
        foreach (var member in mapping.Entries)
        {
            var where = $"{map.At(key)}.{member.Key}";
            IReadOnlyList<YamlValue> values = member.Value is YamlSequence ? YamlTypes.Items(member.Value, where, "texts", problems) : [member.Value];
            foreach (var value in values)
            {
                if (YamlTypes.Text(value, where, problems) is not { } text)
                {
                    continue;
                }

                if (key == "headers" && text.AsSpan().ContainsAny("\r\n\0"))
                {
                    problems.Add(value, where, "a line break in a header's value", "one line", "Write a list to send several lines of one header.");
                }

                texts.Add(new(member.Key, text));
            }

            if (key == "headers" && !Token().IsMatch(member.Key))
            {
                problems.Add(member, map.At(key), $"the header name '{member.Key.ReplaceLineEndings(" ")}'", "a token, such as content-type", "Remove what is neither letter, digit nor one of !#$%&'*+-.^_`|~.");
            }
        }

        return texts;
    }

    // https://httpwg.org/specs/rfc9110.html#tokens
    [GeneratedRegex(@"\A[!#$%&'*+\-.^_`|~0-9A-Za-z]+\z")]
    private static partial Regex Token();
}
