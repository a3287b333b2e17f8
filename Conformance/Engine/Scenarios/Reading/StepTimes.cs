using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Scenarios.Reading;

/// <summary>Where time cannot be moved a scenario really waits, and everybody with it: only so long.</summary>
internal static class StepTimes
{
    private static readonly TimeSpan _longestStep = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan _longestScenario = TimeSpan.FromSeconds(12);

    /// <summary>Asked of a scenario that does not need the capability virtual-time.</summary>
    public static void Check(IReadOnlyList<(ScenarioStep Step, YamlMapping Map)> steps, IReadOnlyList<int> versions, YamlValue at, Problems problems)
    {
        var tooLong = false;
        foreach (var ((step, map), index) in steps.Select((step, index) => (step, index)))
        {
            foreach (var (key, time) in new[] { ("advance", step.Advance), ("until", step.Until) })
            {
                if (time > _longestStep)
                {
                    tooLong = true;
                    problems.Add(map.Entries.First(entry => entry.Key == key).Value, $"steps[{index}].{key}", $"{Duration.Print(time.Value)} where time cannot be moved", $"at most {Duration.Print(_longestStep)}", "Write 'needs: [virtual-time]', or let the handler's times be shorter.");
                }
            }
        }

        var longest = versions.Max(version => steps
            .Where(step => step.Step.Versions?.Contains(version) != false)
            .Aggregate(TimeSpan.Zero, (sum, step) => sum + (step.Step.Advance ?? TimeSpan.Zero) + (step.Step.Until ?? TimeSpan.Zero)));
        if (!tooLong && longest > _longestScenario)
        {
            problems.Add(at, "steps", $"up to {Duration.Print(longest)} of 'advance' and 'until' where time cannot be moved", $"at most {Duration.Print(_longestScenario)} in a scenario", "Write 'needs: [virtual-time]', or make two scenarios of it.");
        }
    }
}
