using RouteHandlers.Conformance.Catalogue;
using RouteHandlers.Conformance.Running;

namespace RouteHandlers.Conformance.Reporting;

/// <summary>A verdict as the message of a failed test: what is required, what differs, and where to look.</summary>
public static class FailureText
{
    public static string Of(ScenarioResult result, RequirementCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(catalogue);
        return string.Join('\n', Lines(result, catalogue));
    }

    private static IEnumerable<string> Lines(ScenarioResult result, RequirementCatalogue catalogue)
    {
        yield return $"{Words(result.Outcome)}: {result.Scenario} ({result.Title}), Next.js {result.Version}";
        foreach (var id in result.Requirements)
        {
            yield return $"  {id}: {catalogue.Find(id)?.Text}";
        }

        if (result.Reason is { } reason)
        {
            yield return $"  reason: {reason}";
        }

        foreach (var failure in result.Failures)
        {
            yield return $"  step {failure.Step}: {failure.Request} ({result.File}:{failure.Line})";
            foreach (var mismatch in failure.Mismatches)
            {
                yield return $"    {mismatch}";
            }
        }

        foreach (var handler in result.Handlers)
        {
            yield return $"  handler: {handler}";
        }

        foreach (var line in result.Log)
        {
            yield return $"  log: {line}";
        }
    }

    private static string Words(Outcome outcome) => outcome switch
    {
        Outcome.NotApplicable => "Not applicable",
        Outcome.ExpectedDeviation => "Known difference",
        Outcome.UnexpectedPass => "Unexpected pass",
        _ => outcome.ToString(),
    };
}
