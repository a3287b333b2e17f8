using System.Text;
using RouteHandlers.Conformance.Origin;
using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Scenarios.Reading;

/// <summary>What a scenario says of the origin and what its handlers say: each substituted text is there, each gate that is opened is somewhere.</summary>
internal sealed class OriginReferences(ScenarioDocument document, IReadOnlyDictionary<string, byte[]> files, Problems problems)
{
    private readonly Scenario _scenario = document.Scenario;

    public void Check()
    {
        foreach (var entry in Entries(Value(document.Map, "substitute")))
        {
            if (!files.Values.Any(content => Encoding.UTF8.GetString(content).Contains(entry.Key, StringComparison.Ordinal)))
            {
                problems.Add(entry, "substitute", $"no file of the fixture has the text '{entry.Key}'", "a text that its handlers have", "Correct it, or remove the substitution.");
            }
        }

        var steps = (Value(document.Map, "steps") as YamlSequence)?.Items ?? [];
        foreach (var (index, step) in steps.Index())
        {
            CheckStep(step, $"steps[{index}]");
        }
    }

    private void CheckStep(YamlValue step, string where)
    {
        if (Value(step, "origin") is { } origin)
        {
            CheckPath(origin, $"{where}.origin");
        }

        CheckGates(Value(step, "expect"), $"{where}.expect");
        switch (Value(step, "observed"))
        {
            case YamlSequence list:
                foreach (var (index, item) in list.Items.Index())
                {
                    CheckGates(Value(item, "expect"), $"{where}.observed[{index}].expect");
                }

                break;
            case { } one:
                CheckGates(Value(one, "expect"), $"{where}.observed.expect");
                break;
        }
    }

    private void CheckPath(YamlValue origin, string where)
    {
        if (_scenario.Substitute.Count == 0)
        {
            problems.Add(origin, where, "a scenario without 'substitute'", "one whose handlers reach the origin", "Add 'substitute'.");
        }
        else if (Value(origin, "path") is YamlScalar { Text: var path } at && !OriginPlaces.IsReached(path, _scenario.Substitute.Select(substitution => substitution.Path)))
        {
            problems.Add(at, $"{where}.path", $"no handler reaches the path '{path}'", $"a path below {string.Join(" or ", _scenario.Substitute.Select(substitution => substitution.Path))}", "Correct it: the path on the origin is meant, not that of the fixture.");
        }
    }

    private void CheckGates(YamlValue? expectation, string where)
    {
        foreach (var (index, item) in ((Value(expectation, "chunks") as YamlSequence)?.Items ?? []).Index())
        {
            if (Value(item, "open") is YamlScalar { Kind: ScalarKind.Text, Text: var gate } at && !IsKnown(gate))
            {
                problems.Add(at, $"{where}.chunks[{index}].open", $"unknown gate '{gate}'", "a gate of a reply below 'origin:', or one that a handler asks for (/gate/NAME)", Nearest.Question(gate, Gates()) + "Write the name as it is there.");
            }
        }
    }

    private bool IsKnown(string gate) => Gates().Contains(gate) || files.Values.Any(content => OriginPlaces.AsksFor(content, gate));

    private IEnumerable<string> Gates() => _scenario.Origin.SelectMany(reply => reply.Sequence.Prepend(reply)).SelectMany(reply => reply.Parts).OfType<OriginPart.Gate>().Select(gate => gate.Name);

    private static IReadOnlyList<YamlEntry> Entries(YamlValue? map) => (map as YamlMapping)?.Entries ?? [];

    private static YamlValue? Value(YamlValue? map, string key) => Entries(map).FirstOrDefault(entry => entry.Key == key)?.Value;
}
