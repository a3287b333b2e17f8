using System.Collections.Immutable;
using System.Text.Json.Nodes;
using RouteHandlers.Build;
using RouteHandlers.Routing;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Caching;

/// <summary>The paths that <c>generateStaticParams</c> names.</summary>
/// <param name="Matches">What is rendered at build, in the order in which it was named; each path once.</param>
/// <param name="Problem">Why its result cannot be used; null: it can.</param>
internal readonly record struct GeneratedPaths(ImmutableArray<RouteMatch> Matches, string? Problem)
{
    /// <param name="file">A file with dynamic segments, or with none: then the names do not matter.</param>
    /// <param name="result">What the export returned.</param>
    public static GeneratedPaths Read(AppFile file, object? result, CachingRules rules)
    {
        if (JavaScriptJson.Stringify(result) is not { } text || JavaScriptJson.Parse(text) is not JsonArray list)
        {
            return new([], "generateStaticParams gave no array.");
        }

        var matches = new List<RouteMatch>();
        var isWhole = true;
        foreach (var item in list)
        {
            if (item is not JsonObject named)
            {
                return new([], $"generateStaticParams gave an array with {Describe(item)} in it. An object is expected, with a value for each segment.");
            }

            var (captures, problem, isMissing) = Captures(file, named);
            if (problem is not null)
            {
                return new([], problem);
            }

            isWhole &= !isMissing;
            if (captures is { } found)
            {
                matches.Add(new(file, found));
            }
        }

        return new(isWhole || !rules.OneGapLeavesAllParamsToRequests ? [.. matches.DistinctBy(PathOf)] : [], null);
    }

    /// <summary>A route's path with its values in it, decoded but for what would end a segment: <c>/items/a</c>.</summary>
    public static string PathOf(RouteMatch match) => Joined(match, Decode, text => text);

    /// <summary>The same as a request would write it.</summary>
    public static string TargetOf(RouteMatch match) => Joined(match, value => value, Uri.EscapeDataString);

    private static string Joined(RouteMatch match, Func<string, string> value, Func<string, string> folder)
    {
        var values = match.Captures.ToDictionary(capture => capture.Segment, capture => capture.Values);
        return "/" + string.Join('/', match.File.Segments
            .SelectMany(segment => values.TryGetValue(segment, out var taken) ? taken.Select(value) : [folder(segment.Text)]));
    }

    private static string Decode(string value) =>
        (PercentEncoding.TryDecodeComponent(value, out var decoded) ? decoded : value)
            .Replace("/", "%2F", StringComparison.Ordinal).Replace("#", "%23", StringComparison.Ordinal).Replace("?", "%3F", StringComparison.Ordinal);

    // Captures null: the path is left out.
    private static (ImmutableArray<SegmentCapture>? Captures, string? Problem, bool IsMissing) Captures(AppFile file, JsonObject named)
    {
        var captures = ImmutableArray.CreateBuilder<SegmentCapture>();
        foreach (var segment in file.Segments.Where(segment => segment.IsDynamic))
        {
            var isThere = named.TryGetPropertyValue(segment.Name, out var value);
            if (!isThere)
            {
                return (null, null, true);
            }

            if (segment.Kind == SegmentKind.OptionalCatchAll && (value is null || value.GetValueKind() == System.Text.Json.JsonValueKind.False))
            {
                value = new JsonArray();
            }

            if (segment.Kind == SegmentKind.Dynamic ? value?.GetValueKind() != System.Text.Json.JsonValueKind.String : value is not JsonArray)
            {
                return (null, $"generateStaticParams gave {Describe(value)} for {segment.Folder}. "
                    + $"{(segment.Kind == SegmentKind.Dynamic ? "A text" : "An array")} is expected.", false);
            }

            var values = value is JsonArray several ? several.Select(part => part?.ToString() ?? "") : [value!.ToString()];
            captures.Add(new(segment, [.. values.Select(Uri.EscapeDataString)]));
        }

        return (captures.Any(capture => capture.Segment.Kind != SegmentKind.OptionalCatchAll && capture.Values is [] or [""]) ? null : captures.ToImmutable(), null, false);
    }

    private static string Describe(JsonNode? value) => value is null ? "null" : value.ToJsonString();
}
