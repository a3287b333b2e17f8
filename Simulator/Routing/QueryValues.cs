using System.Collections.Immutable;
using RouteHandlers.Web;

namespace RouteHandlers.Routing;

/// <summary>A query as routing sees it: each key once, with all its values, in the order in which the keys came first.</summary>
internal sealed class QueryValues
{
    private readonly OrderedDictionary<string, ImmutableArray<string>> _values = new(StringComparer.Ordinal);

    public static QueryValues Parse(string search)
    {
        var query = new QueryValues();
        foreach (var group in new UrlSearchParams(search).GroupBy(pair => pair.Key, pair => pair.Value))
        {
            query._values[group.Key] = [.. group];
        }

        return query;
    }

    public IEnumerable<KeyValuePair<string, ImmutableArray<string>>> Pairs => PropertyOrder.Sort(_values);

    public ImmutableArray<string> Get(string key) => _values.GetValueOrDefault(key, []);

    public bool Has(string key) => _values.ContainsKey(key);

    /// <summary>This one with the other's values in place of its own; a key keeps its place.</summary>
    public QueryValues With(QueryValues other)
    {
        var merged = new QueryValues();
        foreach (var (key, values) in _values.Concat(other._values))
        {
            merged._values[key] = values;
        }

        return merged;
    }

    public void Add(string key, ImmutableArray<string> values) => _values.TryAdd(key, values);

    /// <summary>With each value changed.</summary>
    public QueryValues Select(Func<string, string> change)
    {
        var changed = new QueryValues();
        foreach (var (key, values) in _values)
        {
            changed._values[key] = [.. values.Select(change)];
        }

        return changed;
    }

    /// <summary>As a query string with its question mark, or empty. What the client sent is encoded; what a pattern put there is as it was put.</summary>
    public string ToSearch(QueryValues sent)
    {
        var known = sent._values.SelectMany(pair => pair.Value.Prepend(pair.Key)).ToHashSet(StringComparer.Ordinal);
        var pairs = Pairs.SelectMany(pair => pair.Value.Select(value => $"{Encode(pair.Key)}={Encode(value)}"));
        return string.Join('&', pairs) is { Length: > 0 } query ? $"?{query}" : "";

        string Encode(string text) => known.Contains(text) ? PercentEncoding.EncodeComponent(text) : text;
    }
}
