using System.Text.RegularExpressions;
using RouteHandlers.Build;

namespace RouteHandlers.Conformance.Tests.Properties;

/// <param name="Kind">s: static; d: <c>[x]</c>; c: <c>[...x]</c>; o: <c>[[...x]]</c>.</param>
internal readonly record struct NaiveSegment(char Kind, string Name);

/// <summary>
/// The contract once more, from the texts of its requirements and nothing else: slow, file by file and pair by pair, with no tree, no levels
/// and no table. What the simulator does must equal what this says.
/// </summary>
internal static class NaiveContract
{
    private const string Order = "sdco";

    /// <summary>RH-CONV-14, RH-CONV-15: groups and slots are no part of the URL. The file's name neither.</summary>
    public static IReadOnlyList<NaiveSegment> Read(string file) =>
    [
        .. Visible(file).Select(folder =>
            folder == "[]" ? new('s', folder) // without a name there is no parameter
            : Regex.Match(folder, @"^\[\[\.\.\.(.*)\]\]$") is { Success: true } optional ? new('o', optional.Groups[1].Value)
            : Regex.Match(folder, @"^\[\.\.\.(.*)\]$") is { Success: true } rest ? new('c', rest.Groups[1].Value)
            : Regex.Match(folder, @"^\[\[(.*)\]\]$") is { Success: true } doubled ? new('d', doubled.Groups[1].Value)
            : Regex.Match(folder, @"^\[(.*)\]$") is { Success: true } slug ? new NaiveSegment('d', slug.Groups[1].Value)
            : new('s', folder.Replace("%5F", "_", StringComparison.Ordinal))),
    ];

    /// <summary>RH-CONV-1, RH-CONV-11: not outside app, not in a private folder.</summary>
    public static bool IsRouted(string file) => file.StartsWith("app/", StringComparison.Ordinal) && !Folders(file).Any(folder => folder.StartsWith('_'));

    public static bool IsPage(string file) => file.EndsWith("/page.csx", StringComparison.Ordinal);

    /// <summary>RH-RESOLVE-6, 7, 8, 9, 17: of the files that fit the whole path, the one with the best segment from the left.</summary>
    public static (string File, string[][] Taken)? Find(IEnumerable<string> files, string path)
    {
        string[] parts = path == "/" ? [] : path[1..].Split('/');
        return files.Where(IsRouted)
            .Select(file => (File: file, Taken: Fit(Read(file), parts)))
            .Where(found => found.Taken is not null)
            .OrderBy(found => string.Concat(Read(found.File).Select(segment => (char)('0' + Order.IndexOf(segment.Kind)))), StringComparer.Ordinal)
            .Select(found => ((string, string[][])?)(found.File, found.Taken!))
            .FirstOrDefault();
    }

    /// <summary>What is wrong with a file whatever stands beside it (RH-RESOLVE-22, 23, 26, 27, 28).</summary>
    public static IEnumerable<BuildErrorCode> Alone(string file)
    {
        if (!IsRouted(file))
        {
            yield break;
        }

        var segments = Read(file);
        var folders = Folders(file);
        if (folders.Any(folder => Regex.IsMatch(folder, @"^\[\[(?!\.\.\.).*\]\]$")))
        {
            yield return BuildErrorCode.OptionalParameter;
        }

        if (folders.Any(folder => Regex.IsMatch(folder, @"^\[\.(?!\.\.)")))
        {
            yield return BuildErrorCode.ErroneousPeriods;
        }

        if (folders.Any(folder => folder is "[]" or "[...]" or "[[...]]"))
        {
            yield return BuildErrorCode.EmptyParameterName;
        }

        if (segments.SkipLast(1).Any(segment => segment.Kind is 'c' or 'o'))
        {
            yield return BuildErrorCode.CatchAllNotLast;
        }

        if (segments.Where(segment => segment.Kind != 's').GroupBy(segment => segment.Name).Any(name => name.Count() > 1))
        {
            yield return BuildErrorCode.SlugNameRepeats;
        }
    }

    /// <summary>What is wrong with two files beside each other (RH-RESOLVE-4, 5, 20, 21, 24, 25, RH-CONV-21, 22).</summary>
    public static IEnumerable<BuildErrorCode> Together(string first, string second, bool slotPagesCount = true)
    {
        foreach (var (legacy, app) in new[] { (first, second), (second, first) })
        {
            if (LegacyUrl(legacy) is { } url && IsRouted(app) && Url(app) == url)
            {
                yield return BuildErrorCode.AppAndPagesConflict;
            }
        }

        if (!IsRouted(first) || !IsRouted(second))
        {
            yield break;
        }

        if (AnswerOnePath(first, second))
        {
            var pages = new[] { first, second }.Where(IsPage).ToList();
            if (pages.Count == 0)
            {
                yield return BuildErrorCode.RouteRouteConflict;
            }
            else if (pages.Count == 1 && (slotPagesCount || !Folders(pages[0]).Any(folder => folder.StartsWith('@'))))
            {
                yield return BuildErrorCode.PageRouteConflict;
            }
        }
        else if (Url(first).Equals(Url(second), StringComparison.OrdinalIgnoreCase))
        {
            yield return BuildErrorCode.CaseOnlyDifference;
        }

        var (left, right) = (Read(first), Read(second));
        var alike = left.Zip(right).TakeWhile(pair => SamePlace(pair.First, pair.Second)).Count();
        for (var level = 0; level <= alike; level++)
        {
            if (level < left.Count && level < right.Count)
            {
                var (here, there) = (left[level], right[level]);
                if (here.Kind == there.Kind && here.Kind != 's' && here.Name != there.Name && IsSound(first, level) && IsSound(second, level))
                {
                    yield return BuildErrorCode.SlugNamesDiffer;
                }

                if ((here.Kind, there.Kind) is ('c', 'o') or ('o', 'c') && IsSound(first, level) && IsSound(second, level))
                {
                    yield return BuildErrorCode.CatchAllBothKinds;
                }
            }

            if ((left.Count == level && level < right.Count && right[level].Kind == 'o' && IsSound(second, level))
                || (right.Count == level && level < left.Count && left[level].Kind == 'o' && IsSound(first, level)))
            {
                yield return BuildErrorCode.OptionalCatchAllSpecificity;
            }
        }
    }

    /// <summary>Whether two paths are one but for the names of their parameters.</summary>
    public static bool AreAlike(string first, string second) =>
        Read(first).Count == Read(second).Count && Read(first).Zip(Read(second)).All(pair => SamePlace(pair.First, pair.Second));

    public static bool AnswerOnePath(string first, string second) => IsRouted(first) && IsRouted(second) && Url(first) == Url(second);

    private static bool SamePlace(NaiveSegment one, NaiveSegment other) => one.Kind == other.Kind && (one.Kind != 's' || one.Name == other.Name);

    private static bool IsSound(string file, int level) =>
        !Regex.IsMatch(Visible(file).ElementAt(level), @"^\[\[(?!\.\.\.)|^\[\.(?!\.\.)|^\[\.\.\.\]$|^\[\[\.\.\.\]\]$");

    private static string Url(string file) => "/" + string.Join('/', Visible(file).Select(folder => folder.Replace("%5F", "_", StringComparison.Ordinal)));

    private static string? LegacyUrl(string file)
    {
        if (!file.StartsWith("pages/", StringComparison.Ordinal) || file.StartsWith("pages/_", StringComparison.Ordinal))
        {
            return null;
        }

        var url = "/" + file["pages/".Length..file.LastIndexOf('.')];
        return url == "/index" ? "/" : Regex.Replace(url, "/index$", "");
    }

    private static string[] Folders(string file) => file.Split('/')[1..^1];

    private static IEnumerable<string> Visible(string file) =>
        Folders(file).Where(folder => !folder.StartsWith('@') && !(folder.StartsWith('(') && folder.EndsWith(')')));

    private static string[][]? Fit(IReadOnlyList<NaiveSegment> segments, string[] parts)
    {
        var taken = new List<string[]>();
        var index = 0;
        foreach (var (kind, name) in segments)
        {
            switch (kind)
            {
                case 's' when index < parts.Length && parts[index] == name:
                    index++;
                    break;
                case 'd' when index < parts.Length:
                    taken.Add([parts[index++]]);
                    break;
                case 'c' when index < parts.Length:
                case 'o':
                    taken.Add(parts[index..]);
                    index = parts.Length;
                    break;
                default:
                    return null;
            }
        }

        return index == parts.Length ? [.. taken] : null;
    }
}
