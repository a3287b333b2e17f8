using RouteHandlers.Conformance.Catalogue;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Scenarios.Reading;

/// <summary>Reads a <c>scenario.yaml</c>.</summary>
internal sealed class ScenarioReader(RequirementCatalogue catalogue, IReadOnlyList<KnownQuirk> quirks)
{
    /// <summary>The scenario and its inline files as far as they could be read; null when there is no map at all.</summary>
    public ScenarioDocument? Read(byte[] bytes, Problems problems)
    {
        if (YamlFile.Read(bytes, problems) is not { } root || YamlMap.Open(root, "", ScenarioKeys.Scenario, problems) is not { } map)
        {
            return null;
        }

        var title = map.RequireText("title", "one line that says what the scenario shows");
        var versions = (map.Find("versions") is { } entry ? YamlTypes.Versions(entry.Value, "versions", problems) : null) ?? KnownVersions.All;
        var mount = ReadMount(map, problems);
        var requirements = ReadRequirements(map, versions, problems);
        var needs = ReadNeeds(map, problems);
        var files = InlineFiles.Read(map, problems);
        var substitute = OriginReader.ReadSubstitute(map, problems);
        var origin = OriginReader.ReadReplies(map, substitute, problems);
        var steps = ReadSteps(map, versions, needs, problems);
        var scenario = new Scenario
        {
            Title = title ?? "",
            Requirements = requirements,
            Versions = versions,
            Needs = needs,
            Mount = mount,
            Substitute = substitute,
            Origin = origin,
            Steps = steps,
        };
        return new ScenarioDocument(scenario, files, map.Mapping);
    }

    private List<string> ReadRequirements(YamlMap map, IReadOnlyList<int> versions, Problems problems)
    {
        var requirements = new List<string>();
        if (map.Require("requirements", "the ids of the requirements that the scenario shows") is not { } entry)
        {
            return requirements;
        }

        foreach (var (id, at) in YamlTypes.Names(entry.Value, "requirements", "requirement ids", problems))
        {
            if (catalogue.Find(id) is not { } requirement)
            {
                var remedy = Nearest.Question(id, catalogue.All.Select(known => known.Id)) + "Name a requirement that specs/ has, or add it there.";
                problems.Add(at, "requirements", $"unknown requirement '{id}'", "an id of the catalogue", remedy);
            }
            else if (!requirement.Versions.Intersect(versions).Any())
            {
                problems.Add(at, "requirements", $"{id} holds for {string.Join(", ", requirement.Versions)} and the scenario runs for {string.Join(", ", versions)}", "a requirement of at least one of the scenario's versions", "Remove it, or widen the scenario's 'versions'.");
            }

            requirements.Add(id);
        }

        return requirements;
    }

    private static List<string> ReadNeeds(YamlMap map, Problems problems)
    {
        var needs = new List<string>();
        if (map.Find("needs") is not { } entry)
        {
            return needs;
        }

        foreach (var (name, at) in YamlTypes.Names(entry.Value, "needs", "capabilities", problems, mayBeEmpty: true))
        {
            if (!Capability.All.Contains(name))
            {
                problems.Add(at, "needs", $"unknown capability '{name}'", string.Join(", ", Capability.All), Nearest.Question(name, Capability.All) + "Write one of them.");
            }

            needs.Add(name);
        }

        return needs;
    }

    private static MountKind ReadMount(YamlMap map, Problems problems)
    {
        switch (map.Text("mount"))
        {
            case null or "prefix":
                return MountKind.Prefix;
            case "root":
                return MountKind.Root;
            case var other:
                problems.Add(map.Find("mount")!.Value, "mount", $"unknown mount '{other}'", "prefix or root", Nearest.Question(other, ["prefix", "root"]) + "Write one of the two.");
                return MountKind.Prefix;
        }
    }

    private List<ScenarioStep> ReadSteps(YamlMap map, IReadOnlyList<int> versions, IReadOnlyList<string> needs, Problems problems)
    {
        var steps = new List<(ScenarioStep Step, YamlMapping Map)>();
        if (map.Require("steps", "a list of at least one step") is not { } entry)
        {
            return [];
        }

        var reader = new StepReader(versions, quirks, problems);
        var items = YamlTypes.Items(entry.Value, "steps", "steps", problems);
        foreach (var (item, index) in items.Select((item, index) => (item, index)))
        {
            if (reader.Read(item, $"steps[{index}]") is { } step)
            {
                steps.Add((step, (YamlMapping)item));
            }
        }

        // With a step missing from the list every place after it would be named wrongly.
        if (steps.Count == items.Count)
        {
            new StepReferences(versions, problems).Check(steps);
        }

        if (!needs.Contains(Capability.VirtualTime))
        {
            StepTimes.Check(steps, versions, entry.Value, problems);
        }

        return [.. steps.Select(step => step.Step)];
    }
}

/// <summary>What one <c>scenario.yaml</c> holds.</summary>
internal sealed record ScenarioDocument(Scenario Scenario, IReadOnlyList<InlineFile> Files, YamlMapping Map);
