using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RouteHandlers.Conformance.Yaml;

/// <summary>Reads a file of the suite into values with positions. Only plain YAML is taken: one document, no anchors, no tags, no repeated keys.</summary>
internal static class YamlFile
{
    // The composer calls itself once a level; a file of the suite has about ten.
    private const int MaxDepth = 100;

    private static readonly UTF8Encoding _strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's one value, or null when there is none; the problems say why.</summary>
    public static YamlValue? Read(byte[] bytes, Problems problems)
    {
        string text;
        try
        {
            text = _strictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(0, 0, "", "the file is not UTF-8 text", "YAML in UTF-8", "Save it as UTF-8.");
            return null;
        }

        return Read(text.TrimStart('\uFEFF'), problems);
    }

    public static YamlValue? Read(string text, Problems problems)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            return ReadStream(parser, problems);
        }
        catch (YamlException exception)
        {
            // Where the scanner stopped; it began at the value's start, often lines before the slip.
            problems.Add(Line(exception.End), Column(exception.End), "", $"the file is not YAML ({Reason(exception)})", "one YAML document", "Mend the line; quote texts that hold ': ', ' #', or begin with one of [ ] { } & * ! | > ' \" % @ `.");
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The scanner has a few corners (directives, escapes) where it fails in its own way.
            var stop = parser.Current?.End;
            problems.Add(stop is { } mark ? Line(mark) : 0, stop is { } place ? Column(place) : 0, "", "the file is not YAML: it cannot be read on from here", "one YAML document", "Look for a bracket, brace or quotation mark that is not closed.");
        }

        return null;
    }

    private static string Reason(YamlException exception) => exception.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');

    private static YamlValue? ReadStream(Parser parser, Problems problems)
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            problems.Add(0, 0, "", "the file is empty", "one YAML document", "Write it, or delete the file.");
            return null;
        }

        parser.Consume<DocumentStart>();
        var value = ReadValue(parser, problems, depth: 0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
        {
            problems.Add(Line(second.Start), Column(second.Start), "", "a second YAML document begins here", "one document a file", "Remove the line '---' or move the rest into a file of its own.");
        }

        return value;
    }

    private static YamlValue? ReadValue(Parser parser, Problems problems, int depth)
    {
        if (parser.Current is NodeEvent node)
        {
            RefuseAnchorAndTag(node, problems);
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, Line(scalar.Start), Column(scalar.Start));
        }

        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            problems.Add(Line(alias.Start), Column(alias.Start), "", $"the alias '*{alias.Value.Value}'", "the value itself", "Anchors and aliases are not used here: write the value out.");
            return null;
        }

        if (depth == MaxDepth)
        {
            var start = parser.Current!.Start;
            problems.Add(Line(start), Column(start), "", $"values nest deeper than {MaxDepth} levels", "fewer levels", "Flatten the value.");
            parser.SkipThisAndNestedEvents();
            return null;
        }

        if (parser.TryConsume<SequenceStart>(out var sequence))
        {
            var items = new List<YamlValue>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                if (ReadValue(parser, problems, depth + 1) is { } item)
                {
                    items.Add(item);
                }
            }

            return new YamlSequence(items, Line(sequence.Start), Column(sequence.Start));
        }

        return ReadMapping(parser, problems, depth);
    }

    private static YamlMapping ReadMapping(Parser parser, Problems problems, int depth)
    {
        var mapping = parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var start = parser.Current!.Start;
            var key = ReadValue(parser, problems, depth + 1);
            var value = ReadValue(parser, problems, depth + 1);
            if (key is not YamlScalar { Text: var name })
            {
                if (key is not null)
                {
                    problems.Add(Line(start), Column(start), "", $"{key.Description} as a key", "a name as key", "Quote the key if it is meant as text.");
                }

                continue;
            }

            if (!lines.TryAdd(name, Line(start)))
            {
                problems.Add(Line(start), Column(start), "", $"the key '{name}' is here twice (first in line {lines[name]})", "each key once in a map", "Remove or rename one of the two.");
                continue;
            }

            if (value is not null)
            {
                entries.Add(new YamlEntry(name, Line(start), Column(start), value));
            }
        }

        return new YamlMapping(entries, Line(mapping.Start), Column(mapping.Start));
    }

    private static void RefuseAnchorAndTag(NodeEvent node, Problems problems)
    {
        if (!node.Anchor.IsEmpty)
        {
            problems.Add(Line(node.Start), Column(node.Start), "", $"the anchor '&{node.Anchor.Value}'", "a value without anchor", "Anchors and aliases are not used here: write each value out.");
        }

        if (!node.Tag.IsEmpty)
        {
            problems.Add(Line(node.Start), Column(node.Start), "", $"the tag '{node.Tag.Value}'", "a value without tag", "Remove the tag; quote the value to make it text.");
        }
    }

    private static int Line(Mark mark) => (int)Math.Min(mark.Line, int.MaxValue);

    private static int Column(Mark mark) => (int)Math.Min(mark.Column, int.MaxValue);
}
