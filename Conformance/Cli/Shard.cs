using System.Globalization;
using RouteHandlers.Conformance.Scenarios;

namespace RouteHandlers.Conformance.Cli;

/// <summary><c>--shard I/N</c>: every scenario is in exactly one of N parts.</summary>
internal static class Shard
{
    public static IReadOnlyList<Fixture> Select(IReadOnlyList<Fixture> fixtures, string? shard)
    {
        if (shard is null)
        {
            return fixtures;
        }

        var parts = shard.Split('/');
        if (parts.Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || index < 1 || index > count)
        {
            throw new UsageException($"--shard {shard}: is not a part. I/N was expected with I from 1 to N, for example 1/4.");
        }

        List<Fixture> selected = [.. fixtures.Where((_, position) => position % count == index - 1)];
        return selected.Count > 0 ? selected : throw new UsageException($"--shard {shard}: the part is empty, there {(fixtures.Count == 1 ? "is" : "are")} only {Words.Count(fixtures.Count, "scenario")}. Use fewer parts.");
    }
}
