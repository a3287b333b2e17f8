using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Scenarios.Reading;

/// <summary>Reads one step of a scenario.</summary>
internal sealed class StepReader(IReadOnlyList<int> scenarioVersions, IReadOnlyList<KnownQuirk> quirks, Problems problems)
{
    private const int MaxRepeat = 1000;
    private const int MaxTogether = 64;
    private static readonly string[] _repetitions = ["until", "repeat"];
    private static readonly string[] _notBesideOrigin = ["name", "request", "expect", "observed", "advance", "repeat", "together"];

    public ScenarioStep? Read(YamlValue value, string where)
    {
        if (YamlMap.Open(value, where, ScenarioKeys.Step, problems) is not { } map)
        {
            return null;
        }

        var before = problems.Count;
        var versions = ReadVersions(map);
        var step = new ScenarioStep
        {
            Name = map.Find("name") is { } name ? YamlTypes.NonEmptyText(name.Value, map.At("name"), problems) : null,
            Versions = versions,
            Request = map.Find("request") is { } request ? RequestReader.Read(request.Value, map.At("request"), problems) : null,
            Origin = map.Find("origin") is { } origin ? OriginReader.ReadExpectation(origin.Value, map.At("origin"), problems) : null,
            Advance = map.Find("advance") is { } advance ? Duration.Read(advance.Value, map.At("advance"), problems) : null,
            Until = map.Find("until") is { } until ? Duration.Read(until.Value, map.At("until"), problems) : null,
            Repeat = map.Find("repeat") is { } repeat ? YamlTypes.Integer(repeat.Value, map.At("repeat"), 1, MaxRepeat, problems) ?? 1 : 1,
            Together = map.Find("together") is { } together ? YamlTypes.Integer(together.Value, map.At("together"), 2, MaxTogether, problems) ?? 1 : 1,
            Expect = map.Find("expect") is { } expect ? ExpectationReader.Read(expect.Value, map.At("expect"), problems) : null,
            Observed = ReadObserved(map, versions ?? scenarioVersions),
            Line = value.Line,
        };
        if (problems.Count == before)
        {
            CheckWhole(map, step);
        }

        return step;
    }

    private IReadOnlyList<int>? ReadVersions(YamlMap map)
    {
        if (map.Find("versions") is not { } entry || YamlTypes.Versions(entry.Value, map.At("versions"), problems) is not { } versions)
        {
            return null;
        }

        foreach (var version in versions.Except(scenarioVersions))
        {
            problems.Add(entry.Value, map.At("versions"), $"version {version} is not one of the scenario's", string.Join(", ", scenarioVersions), "Remove it here, or add it to the scenario's 'versions'.");
        }

        return versions;
    }

    private List<ObservedExpectation> ReadObserved(YamlMap map, IReadOnlyList<int> stepVersions)
    {
        var observed = new List<ObservedExpectation>();
        if (map.Find("observed") is not { } entry)
        {
            return observed;
        }

        if (entry.Value is not YamlSequence)
        {
            Add(entry.Value, map.At("observed"));
        }
        else
        {
            foreach (var (item, index) in YamlTypes.Items(entry.Value, map.At("observed"), "maps with quirk, versions and expect", problems).Select((item, index) => (item, index)))
            {
                Add(item, $"{map.At("observed")}[{index}]");
            }
        }

        if (!map.Has("expect"))
        {
            problems.Add(entry, map.Where, "'observed' without 'expect'", "both: 'expect' is what the documents say, 'observed' what released versions do instead", "Add 'expect', or write the one expectation as 'expect'.");
        }

        return observed;

        void Add(YamlValue value, string where)
        {
            if (ReadOneObserved(value, where, stepVersions) is not { } one)
            {
                return;
            }

            foreach (var version in one.Versions.Where(version => observed.Any(other => other.Versions.Contains(version))))
            {
                problems.Add(value, where, $"a second observation for version {version}", "one observation a version", "Keep one of the two, or split the versions.");
            }

            observed.Add(one);
        }
    }

    private ObservedExpectation? ReadOneObserved(YamlValue value, string where, IReadOnlyList<int> stepVersions)
    {
        if (YamlMap.Open(value, where, ScenarioKeys.Observed, problems) is not { } map)
        {
            return null;
        }

        var id = map.RequireText("quirk", "the id of a quirk");
        var versions = map.Require("versions", "the versions that do this") is { } list ? YamlTypes.Versions(list.Value, map.At("versions"), problems) : null;
        var expect = map.Require("expect", "what these versions answer instead") is { } entry ? ExpectationReader.Read(entry.Value, map.At("expect"), problems) : null;
        if (id is not null)
        {
            CheckQuirk(id, map, versions ?? []);
        }

        foreach (var version in (versions ?? []).Except(stepVersions))
        {
            problems.Add(map.Find("versions")!.Value, map.At("versions"), $"the step is not taken in version {version}", string.Join(", ", stepVersions), "Remove it, or add it to the step's or scenario's 'versions'.");
        }

        return id is null || versions is null || expect is null ? null : new ObservedExpectation(id, versions, expect);
    }

    private void CheckQuirk(string id, YamlMap map, IReadOnlyList<int> versions)
    {
        var quirk = quirks.FirstOrDefault(quirk => quirk.Id == id);
        if (quirk is null)
        {
            var ids = quirks.Select(known => known.Id).ToList();
            problems.Add(map.Find("quirk")!.Value, map.At("quirk"), $"unknown quirk '{id}'", "the id of a quirk of a released version", Nearest.Question(id, ids) + $"The quirks are {string.Join(", ", ids)}.");
            return;
        }

        foreach (var version in versions.Except(quirk.Versions))
        {
            problems.Add(map.Find("versions")!.Value, map.At("versions"), $"version {version} does not have the quirk '{id}'", string.Join(", ", quirk.Versions), "Remove the version, or name the quirk that it has.");
        }
    }

    /// <summary>What only shows when a step is seen as a whole; asked when its parts are well.</summary>
    private void CheckWhole(YamlMap map, ScenarioStep step)
    {
        var judgesBuild = step.Expect?.Build is not null;
        if (step.Request is null && step.Origin is null && step.Advance is null && !judgesBuild)
        {
            problems.Add(map.Mapping, map.Where, "a step without request, origin, advance or build", "something to do", "Add 'request: METHOD /path', 'origin: { ... }', 'advance: 61s' or 'expect: { build: ... }'.");
            return;
        }

        if (step.Origin is not null)
        {
            CheckOrigin(map);
        }
        else if (step.Request is null)
        {
            CheckWithoutRequest(map, step);
        }
        else if (step.Expect?.Build?.Fails is not null && step.Observed.Count == 0)
        {
            problems.Add(map.Find("expect")!.Value, map.At("expect"), "a build that fails in a step with a request", "'build: { fails: code }' in a step of its own (beside a request only where 'observed' says what is answered instead)", "Remove the request.");
        }

        foreach (var (expectation, at, where) in Expectations(map, step))
        {
            if (expectation.Build?.Fails is not null && at.Entries.Count > 1)
            {
                problems.Add(at, where, "a build that fails beside other expectations", "'build: { fails: code }' alone, as nothing answers then", "Remove the others.");
            }
        }

        if (step.Until is not null && step.Expect is null && step.Origin is null)
        {
            problems.Add(map.Find("until")!, map.Where, "'until' without 'expect'", "an expectation that ends the repetition", "Add 'expect', or remove 'until'.");
        }

        CheckChunks(map, step);
        if (map.Find("together") is { } together && _repetitions.FirstOrDefault(map.Has) is { } again)
        {
            problems.Add(together, map.Where, $"'together' beside '{again}'", "one of the two", "Send requests together in one step, and repeat one in another.");
        }

        if (step.Until is not null && map.Has("repeat"))
        {
            problems.Add(map.Find("repeat")!, map.Where, "'repeat' beside 'until'", "one of the two", "'until' repeats until one answer matches; 'repeat' asks every answer to match.");
        }
    }

    private void CheckOrigin(YamlMap map)
    {
        foreach (var key in _notBesideOrigin.Where(map.Has))
        {
            problems.Add(map.Find(key)!, map.Where, $"'{key}' beside 'origin'", "'origin' in a step of its own, with 'until' where it is to wait", "Move it to another step.");
        }
    }

    private void CheckChunks(YamlMap map, ScenarioStep step)
    {
        foreach (var (expectation, at, where) in Expectations(map, step).Where(item => item.Expectation.Chunks is not null))
        {
            var entry = at.Entries.First(entry => entry.Key == "chunks");
            if (step.Request?.Method == "HEAD")
            {
                problems.Add(entry, where, "'chunks' of the answer to a HEAD", "a request whose answer has a body", "Remove 'chunks', or ask with GET.");
            }

            if (map.Has("together"))
            {
                problems.Add(entry, where, "'chunks' beside 'together'", "one of the two: a gate opens once for all", "Read one answer part by part, or send several requests at once.");
            }

            if (expectation.Chunks!.Any(chunk => chunk is ChunkExpectation.Open) && _repetitions.FirstOrDefault(map.Has) is { } repetition)
            {
                problems.Add(map.Find(repetition)!, map.Where, $"'{repetition}' in a step that opens gates", "a step that is taken once, as an open gate stays open", $"Remove '{repetition}'.");
            }
        }
    }

    private void CheckWithoutRequest(YamlMap map, ScenarioStep step)
    {
        foreach (var key in _repetitions.Append("together").Where(map.Has))
        {
            problems.Add(map.Find(key)!, map.Where, $"'{key}' without a request", key == "together" ? "a request to send" : "a request to repeat", $"Add 'request', or remove '{key}'.");
        }

        foreach (var (_, at, where) in Expectations(map, step))
        {
            foreach (var entry in at.Entries.Where(entry => entry.Key != "build"))
            {
                problems.Add(entry, where, $"'{entry.Key}' in a step without a request", "'build' alone, as there is no answer to judge", "Add 'request: METHOD /path'.");
            }
        }
    }

    private static IEnumerable<(Expectation Expectation, YamlMapping At, string Where)> Expectations(YamlMap map, ScenarioStep step)
    {
        if (step.Expect is { } expect)
        {
            yield return (expect, (YamlMapping)map.Find("expect")!.Value, map.At("expect"));
        }

        foreach (var (observed, index) in step.Observed.Select((observed, index) => (observed, index)))
        {
            var value = map.Find("observed")!.Value;
            var (item, where) = value is YamlSequence list ? (list.Items[index], $"{map.At("observed")}[{index}]") : (value, map.At("observed"));
            yield return (observed.Expect, (YamlMapping)((YamlMapping)item).Entries.First(entry => entry.Key == "expect").Value, where + ".expect");
        }
    }
}
