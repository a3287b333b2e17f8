using System.Collections;
using RouteHandlers.Versions;

namespace RouteHandlers.Web;

/// <summary>The fields of a form, in order: each has a name and a value that is a <see cref="string"/> or a <see cref="File"/>.</summary>
// https://xhr.spec.whatwg.org/#interface-formdata
public sealed class FormData : IEnumerable<KeyValuePair<string, object>>, IToJson
{
    private readonly List<KeyValuePair<string, object>> _entries = [];

    public void Append(string name, string value) => _entries.Add(Entry(name, Utf8Text.ToScalarValues(value)));

    /// <param name="name">The field's name.</param>
    /// <param name="blob">A blob becomes a <see cref="File"/>.</param>
    /// <param name="filename">The name of that file; null: a file keeps its own, a blob's is <c>blob</c>.</param>
    public void Append(string name, Blob blob, string? filename = null) => _entries.Add(Entry(name, AsFile(blob, filename)));

    /// <summary><see cref="Append(string, string)"/>, for collection initializers.</summary>
    public void Add(string name, string value) => Append(name, value);

    /// <summary>Gives the first field of that name the value and removes the others; appends when there is none.</summary>
    public void Set(string name, string value) => Set(Entry(name, Utf8Text.ToScalarValues(value)));

    /// <inheritdoc cref="Set(string, string)"/>
    /// <param name="name">The field's name.</param>
    /// <param name="blob">A blob becomes a <see cref="File"/>.</param>
    /// <param name="filename">The name of that file; null: a file keeps its own, a blob's is <c>blob</c>.</param>
    public void Set(string name, Blob blob, string? filename = null) => Set(Entry(name, AsFile(blob, filename)));

    /// <summary>The value of the first field of that name, a <see cref="string"/> or a <see cref="File"/>; null when there is none.</summary>
    public object? Get(string name) => GetAll(name) is [var first, ..] ? first : null;

    /// <summary>The values of all fields of that name.</summary>
    public IReadOnlyList<object> GetAll(string name)
    {
        name = Utf8Text.ToScalarValues(name);
        return [.. _entries.Where(entry => entry.Key == name).Select(entry => entry.Value)];
    }

    public bool Has(string name) => GetAll(name).Count > 0;

    public void Delete(string name)
    {
        name = Utf8Text.ToScalarValues(name);
        _entries.RemoveAll(entry => entry.Key == name);
    }

    /// <param name="callback">Gets the value, then the name.</param>
    public void ForEach(Action<object, string> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        foreach (var (name, value) in this)
        {
            callback(value, name);
        }
    }

    public IEnumerable<KeyValuePair<string, object>> Entries() => this;

    public IEnumerable<string> Keys() => this.Select(entry => entry.Key);

    public IEnumerable<object> Values() => this.Select(entry => entry.Value);

    // The standard's iteration is live: a change during it shows in what is left.
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator()
    {
        for (var i = 0; i < _entries.Count; i++)
        {
            yield return _entries[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // A script's form has no properties of its own.
    object? IToJson.ToJson() => new Dictionary<string, object?>();

    private void Set(KeyValuePair<string, object> entry)
    {
        var index = _entries.FindIndex(other => other.Key == entry.Key);
        if (index < 0)
        {
            _entries.Add(entry);
            return;
        }

        _entries[index] = entry;
        for (var i = _entries.Count - 1; i > index; i--)
        {
            if (_entries[i].Key == entry.Key)
            {
                _entries.RemoveAt(i);
            }
        }
    }

    private static KeyValuePair<string, object> Entry(string name, object value) => new(Utf8Text.ToScalarValues(name), value);

    // https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#create-an-entry
    private static File AsFile(Blob blob, string? filename)
    {
        ArgumentNullException.ThrowIfNull(blob);
        return blob is File file
            ? filename is null ? file : new File(file, filename, file.LastModified)
            : new File(blob, filename ?? FormRules.Current.BlobName);
    }
}
