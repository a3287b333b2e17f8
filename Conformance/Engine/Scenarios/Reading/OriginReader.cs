using System.Text;
using System.Text.RegularExpressions;
using RouteHandlers.Conformance.Origin;
using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Scenarios.Reading;

/// <summary>Reads <c>substitute</c>, <c>origin</c>, and what a step expects of the origin.</summary>
internal static partial class OriginReader
{
    private static readonly string[] _bodies = ["text", "json", "bytes", "stream", "completion", "unique"];
    private static readonly string[] _own = ["/gate", "/hit"];

    public static IReadOnlyList<Substitution> ReadSubstitute(YamlMap map, Problems problems)
    {
        var substitutions = new List<Substitution>();
        if (Entries(map, "substitute", "a map of texts in handlers and paths on the origin", "Write '\"https://api.example.com\": /api'.", problems) is not { } entries)
        {
            return substitutions;
        }

        foreach (var entry in entries)
        {
            if (YamlTypes.Text(entry.Value, $"substitute.{entry.Key}", problems) is not { } path || !IsPath(path, entry.Value, $"substitute.{entry.Key}", problems))
            {
                continue;
            }

            if (!Service().IsMatch(entry.Key))
            {
                problems.Add(entry, "substitute", $"the text '{entry.Key.ReplaceLineEndings(" ")}'", "the beginning of an absolute URL without slash at its end, such as https://api.example.com", "Write scheme and host as the handlers do.");
            }

            substitutions.Add(new(entry.Key, path));
        }

        return substitutions;
    }

    public static IReadOnlyList<OriginReply> ReadReplies(YamlMap map, IReadOnlyList<Substitution> substitutions, Problems problems)
    {
        var replies = new List<OriginReply>();
        if (Entries(map, "origin", "a map of paths and replies", "Write '/path: { text: hello }'.", problems) is not { } entries)
        {
            return replies;
        }

        if (!map.Has("substitute"))
        {
            problems.Add(map.Find("origin")!, "", "'origin' without 'substitute'", "both: 'substitute' says which text of the handlers leads to the origin", "Add 'substitute'.");
        }

        foreach (var entry in entries)
        {
            if (!Path().IsMatch(entry.Key) || _own.Any(own => entry.Key == own || entry.Key.StartsWith(own + "/", StringComparison.Ordinal)))
            {
                problems.Add(entry, "origin", $"the path '{entry.Key.ReplaceLineEndings(" ")}'", "a path that begins with /, without query, and is not below /gate or /hit", "Rename it; gates and hits answer by themselves.");
            }
            else if (map.Has("substitute") && !OriginPlaces.IsReached(entry.Key, substitutions.Select(substitution => substitution.Path)))
            {
                problems.Add(entry, "origin", $"no handler reaches the path '{entry.Key}'", $"a path below {string.Join(" or ", substitutions.Select(substitution => substitution.Path))}, where 'substitute' leads", "Correct the path, or the substitution.");
            }

            if (ReadReply(entry.Key, entry.Value, $"origin.{entry.Key}", problems) is { } reply)
            {
                replies.Add(reply);
            }
        }

        return replies;
    }

    public static OriginExpectation? ReadExpectation(YamlValue value, string where, Problems problems)
    {
        if (YamlMap.Open(value, where, ScenarioKeys.OriginExpectation, problems) is not { } map || map.RequireText("path", "the path that was asked for") is not { } path)
        {
            return null;
        }

        IsPath(path, map.Find("path")!.Value, map.At("path"), problems);
        if (map.Mapping.Entries.Count == 1)
        {
            problems.Add(value, where, "nothing is expected of the origin", "'hits', 'method', 'headers', 'json' or 'text'", "Say how often the path was asked for.");
        }

        if (map.Has("json") && map.Has("text"))
        {
            problems.Add(map.Find("text")!, where, "both 'json' and 'text'", "at most one of the two", "Keep one of them.");
        }

        foreach (var (at, place, _) in map.Find("json") is { } compared ? JsonValues.StepsIn(compared.Value, map.At("json")) : [])
        {
            problems.Add(at, place, "a step to compare a request body with", "a value, or a matcher such as { $any: true }", "Compare the answers of steps in 'expect'.");
        }

        return new OriginExpectation
        {
            Path = path,
            Hits = map.Find("hits") is { } hits ? YamlTypes.Integer(hits.Value, map.At("hits"), 0, 10_000, problems) : null,
            Method = map.Text("method"),
            Headers = ExpectationReader.ReadHeaders(map, problems),
            Json = map.Find("json") is { } json ? new JsonExpectation(JsonValues.Read(json.Value, map.At("json"), matchers: true, problems)) : null,
            Text = map.Text("text"),
        };
    }

    private static OriginReply? ReadReply(string path, YamlValue value, string where, Problems problems, bool isOneOfSeveral = false)
    {
        if (YamlMap.Open(value, where, ScenarioKeys.OriginReply, problems) is not { } map)
        {
            return null;
        }

        if (map.Find("sequence") is { } sequence)
        {
            return isOneOfSeveral || map.Mapping.Entries.Count > 1
                ? Refuse(sequence, where, isOneOfSeveral, problems)
                : new() { Path = path, Sequence = ReadSequence(path, sequence.Value, map.At("sequence"), problems) };
        }

        var present = _bodies.Where(map.Has).ToList();
        if (present.Count > 1)
        {
            problems.Add(map.Find(present[1])!, where, $"{present.Count} bodies ({string.Join(", ", present)})", "at most one body", "Keep one of them.");
        }

        var kind = present.FirstOrDefault() ?? "";
        var (contentType, parts) = ReadBody(kind, map, problems);
        var headers = RequestReader.NamedTexts(map, "headers", problems);
        if (contentType is not null && !headers.Exists(header => string.Equals(header.Key, "content-type", StringComparison.OrdinalIgnoreCase)))
        {
            headers.Insert(0, new("content-type", contentType));
        }

        return new OriginReply
        {
            Path = path,
            Status = map.Find("status") is { } status ? YamlTypes.Integer(status.Value, map.At("status"), 200, 599, problems) ?? 200 : 200,
            Headers = headers,
            Kind = kind,
            Parts = parts,
        };
    }

    private static (string? ContentType, IReadOnlyList<OriginPart> Parts) ReadBody(string kind, YamlMap map, Problems problems) => kind switch
    {
        "text" => ("text/plain;charset=UTF-8", map.Text("text") is { Length: > 0 } text ? [new OriginPart.Data(Encoding.UTF8.GetBytes(text))] : []),
        "json" => ("application/json", [new OriginPart.Data(JsonValues.Print(JsonValues.Read(map.Find("json")!.Value, map.At("json"), matchers: false, problems)))]),
        "bytes" => (null, Base64.Read(map.Find("bytes")!.Value, map.At("bytes"), problems) is { Length: > 0 } bytes ? [new OriginPart.Data(bytes)] : []),
        "stream" => ("text/plain;charset=UTF-8", ReadParts(map.Find("stream")!.Value, map.At("stream"), problems)),
        "unique" => ("text/plain;charset=UTF-8", ReadUnique(map, problems)),
        "completion" => ("text/event-stream", [.. Completion.Events(ReadParts(map.Find("completion")!.Value, map.At("completion"), problems))]),
        _ => (null, []),
    };

    private static OriginReply? Refuse(YamlEntry sequence, string where, bool isOneOfSeveral, Problems problems)
    {
        problems.Add(sequence, where, isOneOfSeveral ? "a sequence in a sequence" : "'sequence' beside other keys", "a list of replies that stands alone", "Write status, headers and body in the replies of the list.");
        return null;
    }

    private static IReadOnlyList<OriginReply> ReadSequence(string path, YamlValue value, string where, Problems problems)
    {
        var items = YamlTypes.Items(value, where, "replies", problems);
        if (items.Count == 1)
        {
            problems.Add(value, where, "a sequence of one reply", "at least two, one for each time that it is asked for", "Add another, or write the one without 'sequence'.");
        }

        return [.. items.Select((item, index) => ReadReply(path, item, $"{where}[{index}]", problems, isOneOfSeveral: true)).OfType<OriginReply>()];
    }

    private static IReadOnlyList<OriginPart> ReadUnique(YamlMap map, Problems problems)
    {
        if (YamlTypes.Boolean(map.Find("unique")!.Value, map.At("unique"), problems) == false)
        {
            problems.Add(map.Find("unique")!.Value, map.At("unique"), "found false", "true", "Remove the key, or write another body.");
        }

        return [new OriginPart.Unique()];
    }

    private static List<OriginPart> ReadParts(YamlValue value, string where, Problems problems)
    {
        var parts = new List<OriginPart>();
        foreach (var (index, item) in YamlTypes.Items(value, where, "texts and gates", problems).Index())
        {
            var at = $"{where}[{index}]";
            if (item is YamlMapping)
            {
                if (YamlMap.Open(item, at, ScenarioKeys.OriginGate, problems) is { } map && ReadGate(map, "gate", problems) is { } gate)
                {
                    parts.Add(new OriginPart.Gate(gate));
                }
            }
            else if (YamlTypes.Text(item, at, problems) is { } text)
            {
                parts.Add(new OriginPart.Data(Encoding.UTF8.GetBytes(text)));
            }
        }

        return parts;
    }

    /// <summary>The name of a gate; null after a problem.</summary>
    public static string? ReadGate(YamlMap map, string key, Problems problems)
    {
        if (map.RequireText(key, "the name of a gate") is not { } name || GateName().IsMatch(name))
        {
            return map.Text(key);
        }

        problems.Add(map.Find(key)!.Value, map.At(key), $"the name '{name.ReplaceLineEndings(" ")}'", "letters, digits, '-' and '_', as it becomes part of a URL", "Rename the gate.");
        return null;
    }

    private static bool IsPath(string path, YamlValue at, string where, Problems problems)
    {
        if (Path().IsMatch(path))
        {
            return true;
        }

        problems.Add(at, where, $"the path '{path.ReplaceLineEndings(" ")}'", "a path on the origin that begins with /, without query", "Write it as the handlers ask for it.");
        return false;
    }

    private static IReadOnlyList<YamlEntry>? Entries(YamlMap map, string key, string what, string remedy, Problems problems)
    {
        if (map.Find(key) is not { } entry)
        {
            return null;
        }

        if (entry.Value is YamlMapping { Entries: { Count: > 0 } entries })
        {
            return entries;
        }

        problems.Add(entry.Value, key, $"found {entry.Value.Description}", what, remedy);
        return null;
    }

    [GeneratedRegex(@"\Ahttps?://[A-Za-z0-9.:-]+(?:/[^\s/?#]+)*\z")]
    private static partial Regex Service();

    [GeneratedRegex(@"\A/[^\s?#]*\z")]
    private static partial Regex Path();

    [GeneratedRegex(@"\A[A-Za-z0-9_-]+\z")]
    private static partial Regex GateName();
}
