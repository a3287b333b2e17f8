namespace RouteHandlers.Web;

/// <summary>
/// A header list: an ordered list of names and values. Names keep the case they were given in and compare without it;
/// nothing is validated here.
/// </summary>
// https://fetch.spec.whatwg.org/#concept-header-list
internal sealed class HeaderList
{
    private readonly List<KeyValuePair<string, string>> _headers;
    private List<KeyValuePair<string, string>>? _sorted;

    public HeaderList() => _headers = [];

    public HeaderList(HeaderList other) => _headers = [.. other._headers];

    /// <summary>The headers as they were given.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Raw => _headers;

    public bool Contains(string name) => _headers.Exists(header => Same(header.Key, name));

    // https://fetch.spec.whatwg.org/#concept-header-list-get
    public string? Get(string name)
    {
        var values = Values(name);
        return values.Count == 0 ? null : string.Join(Separator(name), values);
    }

    // https://fetch.spec.whatwg.org/#concept-header-list-append
    public void Append(string name, string value)
    {
        var index = _headers.FindIndex(header => Same(header.Key, name));
        _headers.Add(new(index < 0 ? name : _headers[index].Key, value));
        _sorted = null;
    }

    // https://fetch.spec.whatwg.org/#concept-header-list-set
    public void Set(string name, string value)
    {
        var index = _headers.FindIndex(header => Same(header.Key, name));
        if (index < 0)
        {
            Append(name, value);
            return;
        }

        _headers[index] = new(_headers[index].Key, value);
        for (var i = _headers.Count - 1; i > index; i--)
        {
            if (Same(_headers[i].Key, name))
            {
                _headers.RemoveAt(i);
            }
        }

        _sorted = null;
    }

    public void Delete(string name)
    {
        _headers.RemoveAll(header => Same(header.Key, name));
        _sorted = null;
    }

    public IReadOnlyList<string> GetSetCookie() => Values("set-cookie");

    // https://fetch.spec.whatwg.org/#concept-header-list-sort-and-combine
    public IReadOnlyList<KeyValuePair<string, string>> SortAndCombine() =>
        _sorted ??=
        [
            .. _headers
                .GroupBy(header => header.Key.ToLowerInvariant(), header => header.Value, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .SelectMany(group => group.Key == "set-cookie"
                    ? group.Select(value => KeyValuePair.Create(group.Key, value))
                    : [KeyValuePair.Create(group.Key, string.Join(Separator(group.Key), group))]),
        ];

    private List<string> Values(string name) =>
        [.. _headers.Where(header => Same(header.Key, name)).Select(header => header.Value)];

    // Deviation: Cookie lines are joined as cookies are, by a semicolon, as Node.js and the recorded releases do.
    private static string Separator(string name) => Same(name, "cookie") ? "; " : ", ";

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
