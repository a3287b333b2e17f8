namespace RouteHandlers.Conformance.Yaml;

/// <summary>A map whose keys are known; unknown ones are reported as it is opened.</summary>
internal sealed class YamlMap
{
    private readonly YamlMapping _mapping;
    private readonly Dictionary<string, YamlEntry> _entries;
    private readonly Problems _problems;

    private YamlMap(YamlMapping mapping, string where, Problems problems)
    {
        _mapping = mapping;
        _problems = problems;
        Where = where;
        _entries = mapping.Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
    }

    public string Where { get; }

    public YamlMapping Mapping => _mapping;

    public static YamlMap? Open(YamlValue value, string where, KeySet keys, Problems problems)
    {
        if (value is not YamlMapping mapping)
        {
            problems.Add(value, where, $"found {value.Description}", $"a map with the keys {List(keys)}", "Write 'key: value' lines.");
            return null;
        }

        foreach (var entry in mapping.Entries.Where(entry => !keys.Keys.Contains(entry.Key)))
        {
            problems.Add(entry, where, $"unknown key '{entry.Key}'", List(keys), Nearest.Question(entry.Key, keys.Keys) + "Rename or remove it.");
        }

        return new YamlMap(mapping, where, problems);
    }

    public YamlEntry? Find(string key) => _entries.GetValueOrDefault(key);

    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>The entry, or null and a problem.</summary>
    public YamlEntry? Require(string key, string what)
    {
        var entry = Find(key);
        if (entry is null)
        {
            _problems.Add(_mapping, Where, $"there is no '{key}'", what, $"Add '{key}:'.");
        }

        return entry;
    }

    /// <summary>The place of a key below this map, as messages name it.</summary>
    public string At(string key) => Where.Length == 0 ? key : $"{Where}.{key}";

    public string? Text(string key) => Find(key) is { } entry ? YamlTypes.Text(entry.Value, At(key), _problems) : null;

    public string? RequireText(string key, string what) => Require(key, what) is { } entry ? YamlTypes.NonEmptyText(entry.Value, At(key), _problems) : null;

    private static string List(KeySet keys) => string.Join(", ", keys.Keys);
}
