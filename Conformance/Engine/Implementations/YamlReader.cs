using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace RouteHandlers.Conformance.Implementations;

/// <summary>Reads YAML strictly and collects every problem with its place.</summary>
internal sealed class YamlReader(string file)
{
    private readonly List<Diagnostic> diagnostics = [];

    public string File => file;

    /// <summary>The root node; null for an empty document or one that does not parse.</summary>
    public YamlNode? Read(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
        }
        catch (YamlException exception)
        {
            diagnostics.Add(new Diagnostic(file, (int)exception.Start.Line, (int)exception.Start.Column, $"found text that is not YAML: {exception.Message} Expected one YAML document. Correct the line."));
            return null;
        }
    }

    public void Error(YamlNode? node, string message) =>
        diagnostics.Add(new Diagnostic(file, (int)(node?.Start.Line ?? 0), (int)(node?.Start.Column ?? 0), message));

    public void ThrowIfAny()
    {
        if (diagnostics.Count > 0)
        {
            throw new MalformedSuiteException([.. diagnostics.OrderBy(diagnostic => diagnostic.Line).ThenBy(diagnostic => diagnostic.Column)]);
        }
    }

    public YamlMap Map(YamlNode node, params string[] keys)
    {
        var map = new YamlMap(this, node);
        if (node is not YamlMappingNode mapping)
        {
            Error(node, $"found {Kind(node)}, expected a map. Give it the keys {string.Join(", ", keys)}.");
            return map;
        }

        foreach (var key in mapping.Children.Keys.Where(key => !keys.Contains(Plain(key))))
        {
            Error(key, $"found the unknown key '{Plain(key)}', expected one of {string.Join(", ", keys)}. Correct or remove it.");
        }

        return map;
    }

    public IEnumerable<YamlNode> Sequence(YamlNode node)
    {
        if (node is YamlSequenceNode sequence)
        {
            return sequence.Children;
        }

        Error(node, $"found {Kind(node)}, expected a list. Begin each entry with '- '.");
        return [];
    }

    /// <summary>The entries of a map whose keys are free.</summary>
    public IEnumerable<(string Key, YamlNode Value)> Entries(YamlNode node)
    {
        if (node is YamlMappingNode mapping)
        {
            return mapping.Children.Select(entry => (Plain(entry.Key), entry.Value));
        }

        Error(node, $"found {Kind(node)}, expected a map. Write 'name: value' lines.");
        return [];
    }

    public string Text(YamlNode node)
    {
        if (node is YamlScalarNode scalar && !IsNull(scalar))
        {
            return scalar.Value ?? "";
        }

        Error(node, $"found {Kind(node)}, expected text. Write one value.");
        return "";
    }

    public int Version(YamlNode node)
    {
        if (node is YamlScalarNode { Value: "14" or "15" or "16" } scalar)
        {
            return int.Parse(scalar.Value!, CultureInfo.InvariantCulture);
        }

        Error(node, $"found {Kind(node)}, expected 14, 15 or 16. Name a Next.js major.");
        return 0;
    }

    public static bool IsNull(YamlNode node) => node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };

    private static string Plain(YamlNode node) => (node as YamlScalarNode)?.Value ?? node.ToString();

    internal static string Kind(YamlNode node) => node switch
    {
        YamlMappingNode => "a map",
        YamlSequenceNode => "a list",
        _ when IsNull(node) => "nothing",
        _ => $"'{Plain(node)}'",
    };
}

/// <summary>The values of one map. What is missing or wrong becomes a diagnostic and a harmless value.</summary>
internal sealed class YamlMap(YamlReader yaml, YamlNode node)
{
    public YamlNode? Node(string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    public string? Text(string key) => Node(key) is { } value ? yaml.Text(value) : null;

    public string RequiredText(string key)
    {
        if (Node(key) is { } value)
        {
            var text = yaml.Text(value);
            if (text.Length == 0 && !YamlReader.IsNull(value))
            {
                yaml.Error(value, $"found an empty '{key}', expected text. Fill it in.");
            }

            return text;
        }

        if (node is YamlMappingNode)
        {
            yaml.Error(node, $"found no '{key}', expected one. Add '{key}: ...'.");
        }

        return "";
    }

    public bool Flag(string key, bool otherwise)
    {
        switch (Node(key))
        {
            case null:
                return otherwise;
            case YamlScalarNode { Value: "true" }:
                return true;
            case YamlScalarNode { Value: "false" }:
                return false;
            case var other:
                yaml.Error(other, $"found {YamlReader.Kind(other)} for '{key}', expected true or false. Write one of them.");
                return otherwise;
        }
    }

    /// <summary><c>500ms</c>, <c>90s</c> or <c>5m</c>.</summary>
    public TimeSpan Duration(string key, TimeSpan otherwise)
    {
        if (Node(key) is not { } value)
        {
            return otherwise;
        }

        var text = (value as YamlScalarNode)?.Value ?? "";
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is > 0 and < 9)
        {
            var number = int.Parse(text.AsSpan(0, digits), CultureInfo.InvariantCulture);
            switch (text[digits..])
            {
                case "ms":
                    return TimeSpan.FromMilliseconds(number);
                case "s":
                    return TimeSpan.FromSeconds(number);
                case "m":
                    return TimeSpan.FromMinutes(number);
            }
        }

        yaml.Error(value, $"found {YamlReader.Kind(value)} for '{key}', expected a duration such as 500ms, 90s or 5m. Write a number with its unit.");
        return otherwise;
    }

    public IReadOnlyList<string> Texts(string key) => Node(key) is { } value ? [.. yaml.Sequence(value).Select(yaml.Text)] : [];
}
