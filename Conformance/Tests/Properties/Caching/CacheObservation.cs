using System.Globalization;

namespace RouteHandlers.Conformance.Tests.Properties.Caching;

/// <summary>What an operation showed.</summary>
/// <param name="Answers">In the order of their text: of requests at once nobody knows which is first.</param>
/// <param name="Runs">How often a handler ran, in front of the client or behind it.</param>
/// <param name="Hits">How often the origin was asked.</param>
internal sealed record CacheObservation(IReadOnlyList<string> Answers, int Runs, int Hits)
{
    public static CacheObservation Nothing { get; } = new([], 0, 0);

    /// <param name="state">What the answer says of its cache: HIT, MISS, STALE; null: nothing.</param>
    /// <param name="body">Null: none, or not the handler's.</param>
    public static string Answer(int status, string? state, string? body) =>
        string.Create(CultureInfo.InvariantCulture, $"{status} {state ?? "-"}{(string.IsNullOrEmpty(body) ? "" : $" \"{body}\"")}");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{(Answers.Count == 0 ? "no answer" : string.Join(" + ", Answers.Order(StringComparer.Ordinal)))}; {Runs} run(s), {Hits} hit(s) of the origin");
}
