using RouteHandlers.Conformance.Implementations;

namespace RouteHandlers.Conformance.Running;

/// <summary>Decides a scenario's outcome from its steps.</summary>
internal static class Verdict
{
    public static (Outcome Outcome, string? Reason) Decide(
        IReadOnlyList<StepOutcome> steps, ImplementationInfo info, RunOptions options, IReadOnlyList<Deviation> deviations)
    {
        var failed = steps.Where(step => step.Mismatches.Count > 0).ToList();

        // The released Next.js is its own measure: under the documented contract it fails where its quirks say so, and only there.
        if (info.IsReference && options.Contract == ContractKind.Documented)
        {
            var quirky = steps.Where(step => step.ObservedMismatches is not null).ToList();
            if (quirky.Find(step => step.Mismatches.Count == 0) is { } unseen)
            {
                return (Outcome.UnexpectedPass,
                    $"step {unseen.Number} follows the documents, though the quirk {QuirkOf(unseen)} says that {info.Name} does not; correct the scenario's versions of the quirk");
            }

            if (failed.Count > 0 && failed.TrueForAll(step => step.ObservedMismatches is { Count: 0 }))
            {
                return (Outcome.ExpectedDeviation, $"quirk {string.Join(", ", failed.Select(QuirkOf).Distinct())}");
            }
        }

        if (deviations.Count == 0)
        {
            return (failed.Count == 0 ? Outcome.Passed : Outcome.Failed, null);
        }

        if (failed.Count == 0)
        {
            return (Outcome.UnexpectedPass, $"it passes, though the deviations list '{deviations[0].Scenario}' ({deviations[0].Reason}); remove the entry");
        }

        var excusing = deviations.FirstOrDefault(deviation => deviation.Mismatch is not { } part
            || failed.SelectMany(step => step.Mismatches).Any(mismatch => mismatch.ToString().Contains(part, StringComparison.Ordinal)));
        return excusing is not null
            ? (Outcome.ExpectedDeviation, excusing.Reason)
            : (Outcome.Failed, $"it fails in another way than the deviations say of '{deviations[0].Scenario}' (expected a mismatch with '{deviations[0].Mismatch}')");

        string QuirkOf(StepOutcome step) => step.Step.ObservedFor(options.Version)!.Quirk;
    }
}
