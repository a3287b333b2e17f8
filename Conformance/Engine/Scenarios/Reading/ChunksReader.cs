using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Scenarios.Reading;

/// <summary>Reads <c>chunks</c>: texts, gates that are opened between them, and <c>leave</c>.</summary>
internal static class ChunksReader
{
    private const string Leave = "leave";

    public static IReadOnlyList<ChunkExpectation>? Read(YamlMap expectation, Problems problems)
    {
        if (expectation.Find("chunks") is not { } entry)
        {
            return null;
        }

        var where = expectation.At("chunks");
        var items = YamlTypes.Items(entry.Value, where, "texts, '{ open: gate }' and at the end 'leave'", problems);
        var chunks = new List<ChunkExpectation>();
        foreach (var (index, item) in items.Index())
        {
            if (ReadOne(item, $"{where}[{index}]", problems) is { } chunk)
            {
                Check(chunk, chunks, item, $"{where}[{index}]", isLast: index == items.Count - 1, problems);
                chunks.Add(chunk);
            }
        }

        if (chunks is [.., ChunkExpectation.Leave] && expectation.Find("ends") is { } ends)
        {
            problems.Add(ends, expectation.Where, "'ends' beside chunks that end with 'leave'", "one of the two", "Who leaves does not see the end: remove 'ends'.");
        }

        return chunks.Count > 0 ? chunks : null;
    }

    private static ChunkExpectation? ReadOne(YamlValue item, string where, Problems problems)
    {
        if (item is YamlMapping)
        {
            return YamlMap.Open(item, where, ScenarioKeys.Chunk, problems) is { } map && OriginReader.ReadGate(map, "open", problems) is { } gate
                ? new ChunkExpectation.Open(gate)
                : null;
        }

        // A text that is this word stands in quotation marks.
        return item is YamlScalar { Text: Leave, IsPlain: true } ? new ChunkExpectation.Leave()
            : YamlTypes.Text(item, where, problems) is { } text ? new ChunkExpectation.Text(text)
            : null;
    }

    private static void Check(ChunkExpectation chunk, List<ChunkExpectation> before, YamlValue at, string where, bool isLast, Problems problems)
    {
        switch (chunk)
        {
            case ChunkExpectation.Text { Value: "" }:
                problems.Add(at, where, "the text is empty", "a text that arrives", "Remove it: nothing is what arrives before a gate by itself.");
                break;
            case ChunkExpectation.Open open when before.Contains(open):
                problems.Add(at, where, $"the gate '{open.Gate}' is opened twice", "each gate once", "An open gate stays open: name another one.");
                break;
            case ChunkExpectation.Leave when !isLast:
                problems.Add(at, where, "'leave' before other items", "'leave' at the end", "Who has left receives nothing: move it, or quote it when it is a text.");
                break;
        }
    }
}
