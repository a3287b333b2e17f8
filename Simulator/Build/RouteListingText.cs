using System.Globalization;
using System.Text;

namespace RouteHandlers.Build;

/// <summary>Draws a listing as <c>next build</c> does. Observed on the three releases (Conformance/Tests/Build/Listing).</summary>
internal static class RouteListingText
{
    private const int MostPaths = 4;
    private const int FewPaths = 3;
    private const int Gap = 2;

    private static readonly (string Unit, int Seconds)[] _units = [("y", 31_536_000), ("w", 604_800), ("d", 86_400), ("h", 3600), ("m", 60), ("s", 1)];

    public static string Print(RouteListing listing)
    {
        var rows = listing.Routes.SelectMany((route, index) => Rows(listing, route, index)).ToList();
        var parents = listing.Routes.Where(route => !IsHeading(listing, route)).ToList();
        var shows = listing.Rules.ShowsLifetimes && parents.Exists(route => route.Revalidate is not null);
        if (shows)
        {
            rows.Insert(0, new("Route (app)", "Revalidate", "Expire"));
        }
        else
        {
            rows = [new("Route (app)", "", ""), .. rows.Select(row => new Row(row.Text, "", ""))];
        }

        var (first, second, third) = (rows.Max(row => row.Text.Length), rows.Max(row => row.Revalidate.Length), rows.Max(row => row.Expire.Length));
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.Append((row.Text.PadRight(first + Gap) + row.Revalidate.PadLeft(second) + row.Expire.PadLeft(Gap + third)).TrimEnd()).Append('\n');
        }

        return text.Append('\n').Append(Legend(listing)).ToString();
    }

    private static IEnumerable<Row> Rows(RouteListing listing, ListedRoute route, int index)
    {
        var isLast = index == listing.Routes.Length - 1;
        var border = listing.Routes.Length == 1 ? '─' : index == 0 ? '┌' : isLast ? '└' : '├';
        var isHeading = IsHeading(listing, route);
        yield return Row.Of($"{border} {(isHeading ? " " : Mark(route.Kind))} {route.Path}", isHeading ? null : route.Revalidate, isHeading ? null : route.Expire);

        var shown = route.Paths.Length <= MostPaths ? route.Paths.Length : FewPaths;
        var lead = listing.Rules.MarksPaths ? (isLast ? " " : "│") : isLast ? "   " : "├  ";
        var mark = listing.Rules.MarksPaths ? Mark(route.Kind) + " " : "";
        for (var path = 0; path < shown; path++)
        {
            var branch = path == route.Paths.Length - 1 ? '└' : '├';
            yield return Row.Of($"{lead} {branch} {mark}{route.Paths[path].Path}", route.Paths[path].Revalidate, route.Paths[path].Expire);
        }

        if (shown < route.Paths.Length)
        {
            yield return Row.Of($"{lead} └ {mark}[+{route.Paths.Length - shown} more paths]", null, null);
        }
    }

    private static bool IsHeading(RouteListing listing, ListedRoute route) => listing.Rules.MarksPaths && route.Paths.Length > 0;

    private static string Legend(RouteListing listing)
    {
        (RouteKind Kind, string Name, string Meaning)[] marks =
        [
            (RouteKind.Static, "(Static)", "prerendered as static content"),
            (RouteKind.Prerendered, "(SSG)", $"prerendered as static HTML (uses {listing.Rules.ParamsFunction})"),
            (RouteKind.Dynamic, "(Dynamic)", "server-rendered on demand"),
        ];
        var used = marks.Where(mark => listing.Routes.Any(route => route.Kind == mark.Kind)).ToList();
        var width = used.Count == 0 ? 0 : used.Max(mark => mark.Name.Length);
        return string.Concat(used.Select(mark => $"{Mark(mark.Kind)}  {mark.Name.PadRight(width)}  {mark.Meaning}\n"));
    }

    private static string Mark(RouteKind kind) => kind switch { RouteKind.Static => "○", RouteKind.Prerendered => "●", _ => "ƒ" };

    /// <summary>The largest unit that fits, rounded where it does not divide; days and weeks that do not divide are written in the next smaller unit, if that does.</summary>
    private static string Duration(TimeSpan? duration)
    {
        if (duration is not { } span || span <= TimeSpan.Zero)
        {
            return "";
        }

        var seconds = (long)span.TotalSeconds;
        var index = Array.FindIndex(_units, unit => seconds >= unit.Seconds);
        var (unit, size) = _units[index];
        if (seconds % size == 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{seconds / size}{unit}");
        }

        if (unit is "w" or "d" && _units[index + 1] is var (smaller, smallerSize) && seconds % smallerSize == 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{seconds / smallerSize}{smaller}");
        }

        return string.Create(CultureInfo.InvariantCulture, $"≈{Math.Floor(((double)seconds / size) + 0.5)}{unit}"); // as Math.round
    }

    private sealed record Row(string Text, string Revalidate, string Expire)
    {
        public static Row Of(string text, TimeSpan? revalidate, TimeSpan? expire) => new(text, Duration(revalidate), Duration(expire));
    }
}
