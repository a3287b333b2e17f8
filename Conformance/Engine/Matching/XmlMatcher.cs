using System.Xml;
using System.Xml.Linq;

namespace RouteHandlers.Conformance.Matching;

/// <summary>
/// Compares XML documents: names with their namespaces, attributes in any order, children in order, texts. Comments, prefixes and white space between
/// elements do not count. A DOCTYPE is refused, so nothing is fetched or expanded.
/// </summary>
internal static class XmlMatcher
{
    private const int MaxDepth = 200;
    private const int MaxMismatches = 20;

    private static readonly XmlReaderSettings _settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 16 * 1024 * 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>What is wrong with the text, or null.</summary>
    public static string? WhyInvalid(string text)
    {
        try
        {
            Read(new StringReader(text.Trim()));
            return null;
        }
        catch (XmlException exception)
        {
            return exception.Message;
        }
    }

    public static void Match(string expected, byte[] body, string basePath, List<Mismatch> mismatches)
    {
        XElement root;
        try
        {
            // The bytes, as their own declaration may name an encoding.
            using var stream = new MemoryStream(body, writable: false);
            root = Read(stream);
        }
        catch (Exception exception) when (exception is XmlException or ArgumentException or NotSupportedException)
        {
            mismatches.Add(new("xml", "an XML document without DOCTYPE", body.Length == 0 ? "an empty body" : $"{Literal.Of(System.Text.Encoding.UTF8.GetString(body))} ({exception.Message.TrimEnd('.')})"));
            return;
        }

        Compare(Read(new StringReader(BasePlaceholder.Fill(expected, basePath).Trim())), root, "/" + root.Name.LocalName, mismatches);
    }

    private static void Compare(XElement expected, XElement observed, string path, List<Mismatch> mismatches)
    {
        if (expected.Name != observed.Name)
        {
            Add(path, Show(expected), Show(observed), mismatches);
            return;
        }

        CompareAttributes(expected, observed, path, mismatches);
        var (wanted, found) = (Content(expected), Content(observed));
        var names = new Dictionary<XName, int>();
        for (var index = 0; index < Math.Max(wanted.Count, found.Count) && mismatches.Count < MaxMismatches; index++)
        {
            switch (wanted.ElementAtOrDefault(index), found.ElementAtOrDefault(index))
            {
                case (XElement one, XElement other):
                    names[one.Name] = names.GetValueOrDefault(one.Name) + 1;
                    Compare(one, other, $"{path}/{one.Name.LocalName}[{names[one.Name]}]", mismatches);
                    break;
                case (string one, string other):
                    if (one != other)
                    {
                        var (expectedLiteral, observedLiteral) = Literal.Pair(one, other);
                        Add($"{path}/text()", expectedLiteral, observedLiteral, mismatches);
                    }

                    break;
                case var (one, other):
                    Add(path, one is null ? "no more content" : Show(one), other is null ? "no more content" : Show(other), mismatches);
                    return; // what follows is only shifted
            }
        }
    }

    private static void CompareAttributes(XElement expected, XElement observed, string path, List<Mismatch> mismatches)
    {
        foreach (var attribute in expected.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            var other = observed.Attribute(attribute.Name)?.Value;
            if (other != attribute.Value)
            {
                Add($"{path}/@{attribute.Name.LocalName}", Literal.Of(attribute.Value), other is null ? "no such attribute" : Literal.Of(other), mismatches);
            }
        }

        foreach (var attribute in observed.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && expected.Attribute(attribute.Name) is null))
        {
            Add($"{path}/@{attribute.Name.LocalName}", "no such attribute", Literal.Of(attribute.Value), mismatches);
        }
    }

    /// <summary>Elements and texts in order; CDATA is text, and blank text between elements is nothing.</summary>
    private static List<object> Content(XElement element)
    {
        var content = new List<object>();
        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
            {
                content.Add(child);
            }
            else if (node is XText { Value: var text })
            {
                if (content is [.., string before])
                {
                    content[^1] = before + text;
                }
                else
                {
                    content.Add(text);
                }
            }
        }

        return element.HasElements ? [.. content.Where(item => item is not string text || !string.IsNullOrWhiteSpace(text))] : [.. content.Where(item => item is not "")];
    }

    private static XElement Read(TextReader text)
    {
        using var reader = XmlReader.Create(text, _settings);
        return Read(reader);
    }

    private static XElement Read(Stream stream)
    {
        using var reader = XmlReader.Create(stream, _settings);
        return Read(reader);
    }

    private static XElement Read(XmlReader reader)
    {
        var root = XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
        return Depth(root) <= MaxDepth ? root : throw new XmlException($"Elements nest deeper than {MaxDepth} levels");
    }

    // Without a call a level: the document is not ours.
    private static int Depth(XElement root)
    {
        var deepest = 0;
        var waiting = new Stack<(XElement Element, int Depth)>([(root, 1)]);
        while (waiting.TryPop(out var next))
        {
            deepest = Math.Max(deepest, next.Depth);
            foreach (var child in next.Element.Elements())
            {
                waiting.Push((child, next.Depth + 1));
            }
        }

        return deepest;
    }

    private static void Add(string path, string expected, string observed, List<Mismatch> mismatches) => mismatches.Add(new($"xml {path}", expected, observed));

    private static string Show(object item) => item is XElement element
        ? $"<{element.Name.LocalName}>{(element.Name.NamespaceName.Length > 0 ? $" of {element.Name.NamespaceName}" : "")}"
        : $"the text {Literal.Of((string)item)}";
}
