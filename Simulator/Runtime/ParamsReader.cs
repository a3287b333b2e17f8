using RouteHandlers.Routing;
using RouteHandlers.Server;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Runtime;

/// <summary>Makes a handler's <c>params</c> from what the path's dynamic segments took.</summary>
internal static class ParamsReader
{
    public static RouteParams Read(RouteMatch match, UrlSearchParams? search, ParamsRules rules)
    {
        var captures = rules.KeysFollowThePath ? match.Captures : [.. match.Captures.OrderBy(capture => capture.Segment.Name, StringComparer.Ordinal)];
        if (captures.Length == 0)
        {
            return new(rules.UndefinedWithoutSegments ? null : [], rules.Access);
        }

        var values = new List<KeyValuePair<string, ParamValue>>();
        foreach (var (segment, parts) in captures)
        {
            if (rules.QueryOverrides && search?.Get(segment.Name) is { } overriding)
            {
                values.Add(new(segment.Name, new(overriding)));
            }
            else if (segment.Kind == SegmentKind.Dynamic)
            {
                values.Add(new(segment.Name, new(Decode(parts[0]))));
            }
            else if (segment.Kind == SegmentKind.CatchAll || parts.Length > 0 || !rules.EmptyOptionalCatchAllHasNoKey)
            {
                string[] decoded = [.. parts.Select(Decode).SelectMany(part => rules.EncodedSlashSplits ? part.Split('/') : [part])];
                values.Add(new(segment.Name, rules.CatchAllIsAList ? new(decoded) : new(string.Join('/', decoded))));
            }
        }

        return new(values, rules.Access);

        string Decode(string value)
        {
            for (var time = 0; time < rules.DecodeTimes; time++)
            {
                value = PercentEncoding.TryDecodeComponent(value, out var decoded) ? decoded : value;
            }

            value = rules.PlusIsSpace ? value.Replace('+', ' ') : value;
            return rules.KeepsCase ? value : value.ToLowerInvariant();
        }
    }
}
