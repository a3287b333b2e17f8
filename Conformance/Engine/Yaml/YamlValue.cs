namespace RouteHandlers.Conformance.Yaml;

/// <summary>A value of a YAML file with its position (1-based).</summary>
internal abstract class YamlValue(int line, int column)
{
    public int Line { get; } = line;

    public int Column { get; } = column;

    /// <summary>The value as an error message names it, for example <c>a list</c> or <c>the number 5</c>.</summary>
    public abstract string Description { get; }
}

internal sealed class YamlScalar(string text, bool isPlain, int line, int column) : YamlValue(line, column)
{
    public string Text { get; } = text;

    public bool IsPlain { get; } = isPlain;

    /// <summary>Quoted and block scalars are always text; a plain one is what YAML 1.2's core schema says.</summary>
    public ScalarKind Kind { get; } = isPlain ? CoreSchema.KindOf(text) : ScalarKind.Text;

    public override string Description => Kind switch
    {
        ScalarKind.Null => "nothing (null)",
        ScalarKind.Boolean => $"the truth value {Text}",
        ScalarKind.Integer or ScalarKind.Float => $"the number {Text}",
        _ => $"the text {Quote(Text)}",
    };

    private static string Quote(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 40 ? $"'{line}'" : $"'{line[..40]}…'";
    }
}

internal sealed class YamlSequence(IReadOnlyList<YamlValue> items, int line, int column) : YamlValue(line, column)
{
    public IReadOnlyList<YamlValue> Items { get; } = items;

    public override string Description => Items.Count == 0 ? "an empty list" : "a list";
}

internal sealed class YamlMapping(IReadOnlyList<YamlEntry> entries, int line, int column) : YamlValue(line, column)
{
    public IReadOnlyList<YamlEntry> Entries { get; } = entries;

    public override string Description => Entries.Count == 0 ? "an empty map" : "a map";
}

/// <summary>A key with its position, and its value.</summary>
internal sealed record YamlEntry(string Key, int Line, int Column, YamlValue Value);
