namespace RouteHandlers.Conformance.Yaml;

/// <summary>Guesses which known name was meant.</summary>
internal static class Nearest
{
    /// <summary>The known name that differs by the fewest slips of the hand, or null when none is near.</summary>
    public static string? To(string found, IEnumerable<string> known)
    {
        var nearest = known
            .Select(name => (Name: name, Distance: Distance(found.ToLowerInvariant(), name.ToLowerInvariant())))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Name is not null && nearest.Distance < found.Length && nearest.Distance <= Math.Max(2, found.Length / 3) ? nearest.Name : null;
    }

    /// <summary>"Did you mean 'x'? " or nothing.</summary>
    public static string Question(string found, IEnumerable<string> known) => To(found, known) is { } name ? $"Did you mean '{name}'? " : "";

    // Optimal string alignment: insert, delete, replace, swap neighbours.
    private static int Distance(string from, string to)
    {
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= to.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = rows[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[from.Length, to.Length];
    }
}
