using System.Collections.Immutable;
using System.Text.RegularExpressions;
using RouteHandlers.Build;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Caching;

/// <summary>
/// The tags that everything has which is made for a route, though nobody gave it them: one for each folder above it, one for the file, one for the path. <c>revalidatePath()</c> revalidates one of these.
/// </summary>
internal static partial class ImplicitTags
{
    /// <summary>Before a path, the tag of that path; scripts see it nowhere, but <c>revalidateTag()</c> takes such a tag as any other.</summary>
    public const string Prefix = "_N_T_";

    /// <param name="path">Decoded: <c>/items/a</c>.</param>
    public static ImmutableArray<string> Of(AppFile file, string path, RevalidationRules rules)
    {
        var tags = ImmutableArray.CreateBuilder<string>();
        List<string> folders = ["", .. file.Folders.Where(folder => rules.GroupsCount || folder.Kind is not (SegmentKind.Group or SegmentKind.Slot)).Concat(file.Ending).Select(folder => "/" + folder.Text)];
        for (var depth = 0; rules.LayoutReachesDown && depth < folders.Count; depth++)
        {
            tags.Add($"{Prefix}{string.Concat(folders[..(depth + 1)])}/layout");
        }

        if (rules.RouteFileIsAPath)
        {
            tags.Add($"{Prefix}{string.Concat(folders)}/route");
        }

        for (var end = path.Length; end > 0; end = rules.PathIsOnePath ? 0 : path.LastIndexOf('/', end - 1))
        {
            tags.Add(Prefix + WithoutIndex(rules.ComparesEncoded ? Encoded(path[..end]) : path[..end], rules));
        }

        return tags.DrainToImmutable();
    }

    /// <summary>The tag that <c>revalidatePath()</c> means.</summary>
    public static string OfPath(string path, string? type, RevalidationRules rules)
    {
        if (!rules.TakesPathsLiterally)
        {
            path = "/" + path.Split('?')[0].TrimStart('/').Replace("./", "", StringComparison.Ordinal);
        }

        if (rules.DropsTrailingSlash)
        {
            path = path is "" or "/" ? "/" : path.EndsWith('/') ? path[..^1] : path;
        }

        path = Prefix + WithoutIndex(Written(path, rules), rules);
        return string.IsNullOrEmpty(type) ? path : $"{path}{(path.EndsWith('/') ? "" : "/")}{type}";
    }

    /// <summary>A tag as it is kept: where it is to stand in a header, with nothing but ASCII.</summary>
    public static string Written(string tag, RevalidationRules rules) =>
        rules.EncodesForHeaders ? NotForHeaders.Replace(tag, run => Uri.EscapeDataString(run.Value)) : tag;

    // What a client writes in its place.
    private static string Encoded(string path) => PercentEncoding.Encode(path.Replace("%", "%25", StringComparison.Ordinal), PercentEncodeSet.Path);

    private static string WithoutIndex(string path, RevalidationRules rules) => rules.IndexIsTheRoot && path == "/index" ? "/" : path;

    [GeneratedRegex(@"[^\t\x20-\x7e]+")]
    private static partial Regex NotForHeaders { get; }
}
