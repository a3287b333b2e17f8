using System.Globalization;
using RouteHandlers.Conformance.Matching;

namespace RouteHandlers.Conformance.Running;

/// <summary>Makes one outcome of those of requests that were sent at once: the first one's, with what is wrong in any.</summary>
internal static class Together
{
    private const int MaxObserved = 3;

    public static StepOutcome Join(IReadOnlyList<StepOutcome> outcomes) => outcomes[0] with
    {
        Others = [.. outcomes.Skip(1).Select(outcome => outcome.Exchange)],
        Mismatches = Join([.. outcomes.Select(outcome => outcome.Mismatches)]),
        ObservedMismatches = outcomes[0].ObservedMismatches is null ? null : Join([.. outcomes.Select(outcome => outcome.ObservedMismatches!)]),
        TimedOut = outcomes.Any(outcome => outcome.TimedOut),
    };

    /// <summary>What is expected alike is said once, with the numbers of the answers that differ.</summary>
    private static IReadOnlyList<Mismatch> Join(IReadOnlyList<IReadOnlyList<Mismatch>> answers) =>
        [
            .. answers
                .SelectMany((mismatches, index) => mismatches.Select(mismatch => (mismatch, Number: index + 1)))
                .GroupBy(found => (found.mismatch.What, found.mismatch.Expected))
                .Select(group => new Mismatch(
                    $"{group.Key.What} ({Which([.. group.Select(found => found.Number).Distinct()], answers.Count)})", group.Key.Expected, Observed([.. group.Select(found => found.mismatch.Observed).Distinct()]))),
        ];

    private static string Which(IReadOnlyList<int> numbers, int count) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(numbers.Count == count ? "each" : numbers.Count == 1 ? $"answer {numbers[0]}" : $"answers {string.Join(", ", numbers)}")} of {count}{(numbers.Count == count ? " answers" : "")}");

    private static string Observed(IReadOnlyList<string> observed) =>
        string.Join("; ", observed.Take(MaxObserved)) + (observed.Count > MaxObserved ? string.Create(CultureInfo.InvariantCulture, $"; and {observed.Count - MaxObserved} others") : "");
}
