using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Scenarios.Reading;

/// <summary>The names of steps: each once, each referred to, each reference to an earlier step that gives a body in the same versions.</summary>
internal sealed class StepReferences(IReadOnlyList<int> scenarioVersions, Problems problems)
{
    private static readonly string[] _keys = ["sameBodyAs", "differentBodyFrom"];

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <param name="steps">With the map that each was read from.</param>
    public void Check(IReadOnlyList<(ScenarioStep Step, YamlMapping Map)> steps)
    {
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < steps.Count; index++)
        {
            if (steps[index].Step.Name is { } name && !named.TryAdd(name, index))
            {
                var at = Value(steps[index].Map, "name");
                problems.Add(at, $"steps[{index}].name", $"the name '{name}' is given twice (first in line {steps[named[name]].Step.Line})", "each name once", "Rename one of the two steps.");
            }
        }

        for (var index = 0; index < steps.Count; index++)
        {
            foreach (var (place, where, name) in References(steps[index].Map, $"steps[{index}]"))
            {
                CheckOne(steps, named, index, place, where, name);
            }
        }

        foreach (var (name, index) in named.Where(pair => !_used.Contains(pair.Key)))
        {
            problems.Add(Value(steps[index].Map, "name"), $"steps[{index}].name", $"no step refers to '{name}'", "a name only where a later step uses it (sameBodyAs, differentBodyFrom, $sameAs, $differentFrom)", "Remove the name, or refer to it.");
        }
    }

    private void CheckOne(IReadOnlyList<(ScenarioStep Step, YamlMapping Map)> steps, Dictionary<string, int> named, int index, YamlValue place, string where, string name)
    {
        _used.Add(name);
        if (!named.TryGetValue(name, out var target))
        {
            problems.Add(place, where, $"there is no step '{name}'", "the name of an earlier step", Nearest.Question(name, named.Keys) + "Give that step a 'name'.");
        }
        else if (target >= index)
        {
            problems.Add(place, where, target == index ? "the step refers to itself" : $"the step '{name}' comes later", "the name of an earlier step", "Move the steps, or refer to another one.");
        }
        else if (steps[target].Step.Request is null)
        {
            problems.Add(place, where, $"the step '{name}' has no request", "a step that gives a body", "Refer to a step with a request.");
        }
        else if (Versions(steps[index].Step).Except(Versions(steps[target].Step)).ToList() is { Count: > 0 } missing)
        {
            problems.Add(place, where, $"the step '{name}' is not taken in version {string.Join(", ", missing)}", "a step that is taken in every version of this one", "Make the 'versions' of the two steps agree.");
        }
    }

    private IReadOnlyList<int> Versions(ScenarioStep step) => step.Versions ?? scenarioVersions;

    private static IEnumerable<(YamlValue Place, string Where, string Name)> References(YamlMapping step, string where)
    {
        foreach (var entry in step.Entries)
        {
            var expectations = entry switch
            {
                { Key: "expect" } => [(entry.Value, $"{where}.expect")],
                { Key: "observed", Value: YamlSequence list } => list.Items.Select((item, index) => (Value(item, "expect"), $"{where}.observed[{index}].expect")),
                { Key: "observed" } => [(Value(entry.Value, "expect"), $"{where}.observed.expect")],
                _ => Enumerable.Empty<(YamlValue, string)>(),
            };
            foreach (var (expectation, path) in expectations)
            {
                foreach (var key in _keys)
                {
                    if (Value(expectation, key) is YamlScalar { Kind: ScalarKind.Text } name)
                    {
                        yield return (name, $"{path}.{key}", name.Text);
                    }
                }

                if (expectation is YamlMapping { Entries: var entries } && entries.FirstOrDefault(entry => entry.Key == "json") is { } json)
                {
                    foreach (var reference in JsonValues.StepsIn(json.Value, $"{path}.json"))
                    {
                        yield return reference;
                    }
                }
            }
        }
    }

    /// <summary>The value of a key, or the map itself where there is none.</summary>
    private static YamlValue Value(YamlValue map, string key) =>
        (map as YamlMapping)?.Entries.FirstOrDefault(entry => entry.Key == key)?.Value ?? map;
}
