using System.Collections;
using System.Runtime.CompilerServices;

namespace RouteHandlers.Web;

/// <summary>The query of a URL as a list of names and values. One that belongs to a <see cref="Web.Url"/> changes with it.</summary>
// https://url.spec.whatwg.org/#interface-urlsearchparams
public sealed class UrlSearchParams : IEnumerable<KeyValuePair<string, string>>
{
    private readonly List<KeyValuePair<string, string>> _list = [];
    private readonly Action<string>? _changed;

    public UrlSearchParams()
    {
    }

    /// <summary>Reads a query; one leading <c>?</c> is left out.</summary>
    public UrlSearchParams(string init)
    {
        ArgumentNullException.ThrowIfNull(init);
        Parse(init.StartsWith('?') ? init[1..] : init);
    }

    public UrlSearchParams(IEnumerable<KeyValuePair<string, string>> init)
    {
        ArgumentNullException.ThrowIfNull(init);
        foreach (var (name, value) in init)
        {
            Append(name, value);
        }
    }

    /// <exception cref="TypeErrorException">A pair has not two members.</exception>
    [OverloadResolutionPriority(-1)]
    public UrlSearchParams(IEnumerable<IReadOnlyList<string>> init)
    {
        ArgumentNullException.ThrowIfNull(init);
        foreach (var pair in init)
        {
            if (pair is not [var name, var value])
            {
                throw new TypeErrorException("Each query pair must be an iterable [name, value] tuple");
            }

            Append(name, value);
        }
    }

    internal UrlSearchParams(string? query, Action<string> changed)
    {
        _changed = changed;
        Parse(query ?? "");
    }

    public int Size => _list.Count;

    public void Append(string name, string value)
    {
        _list.Add(Pair(name, value));
        Update();
    }

    /// <summary><see cref="Append"/>, for collection initializers.</summary>
    public void Add(string name, string value) => Append(name, value);

    public void Delete(string name)
    {
        name = Utf8Text.ToScalarValues(name);
        _list.RemoveAll(pair => pair.Key == name);
        Update();
    }

    public void Delete(string name, string value)
    {
        var removed = Pair(name, value);
        _list.RemoveAll(pair => pair.Equals(removed));
        Update();
    }

    /// <summary>The first value of that name; null when there is none.</summary>
    public string? Get(string name) => GetAll(name) is [var first, ..] ? first : null;

    public IReadOnlyList<string> GetAll(string name)
    {
        name = Utf8Text.ToScalarValues(name);
        return [.. _list.Where(pair => pair.Key == name).Select(pair => pair.Value)];
    }

    public bool Has(string name) => GetAll(name).Count > 0;

    public bool Has(string name, string value) => _list.Contains(Pair(name, value));

    /// <summary>Gives the first pair of that name the value and removes the others; appends when there is none.</summary>
    public void Set(string name, string value)
    {
        name = Utf8Text.ToScalarValues(name);
        var index = _list.FindIndex(pair => pair.Key == name);
        if (index < 0)
        {
            Append(name, value);
            return;
        }

        var before = _list.Take(index + 1).ToList();
        before[index] = new(name, Utf8Text.ToScalarValues(value));
        var after = _list.Skip(index + 1).Where(pair => pair.Key != name).ToList();
        Replace([.. before, .. after]);
        Update();
    }

    /// <summary>Sorts by name, by UTF-16 code units; pairs of one name keep their order.</summary>
    public void Sort()
    {
        Replace([.. _list.OrderBy(pair => pair.Key, StringComparer.Ordinal)]);
        Update();
    }

    /// <param name="callback">Gets the value, then the name.</param>
    public void ForEach(Action<string, string> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        foreach (var (name, value) in this)
        {
            callback(value, name);
        }
    }

    public IEnumerable<KeyValuePair<string, string>> Entries() => this;

    public IEnumerable<string> Keys() => this.Select(pair => pair.Key);

    public IEnumerable<string> Values() => this.Select(pair => pair.Value);

    // The standard's iteration is live: a change during it shows in what is left.
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        for (var i = 0; i < _list.Count; i++)
        {
            yield return _list[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The pairs as <c>application/x-www-form-urlencoded</c>, without a leading <c>?</c>.</summary>
    public override string ToString() => FormUrlEncoding.Serialize(_list);

    /// <summary>Takes over the pairs of a query without telling the URL, which knows.</summary>
    internal void Parse(string query) => Replace(FormUrlEncoding.Parse(Utf8Text.Encode(query)));

    private static KeyValuePair<string, string> Pair(string name, string value) => new(Utf8Text.ToScalarValues(name), Utf8Text.ToScalarValues(value));

    private void Replace(List<KeyValuePair<string, string>> pairs)
    {
        _list.Clear();
        _list.AddRange(pairs);
    }

    private void Update() => _changed?.Invoke(ToString());
}
