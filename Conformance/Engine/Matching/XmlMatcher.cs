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
            Read(text.Trim());
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
            root = Read(body);
        }
        catch (Exception exception) when (exception is XmlException or ArgumentException or NotSupportedException)
        {
            mismatches.Add(new("xml", "an XML document without DOCTYPE", body.Length == 0 ? "an empty body" : $"{Literal.Of(System.Text.Encoding.UTF8.GetString(body))} ({exception.Message.TrimEnd('.')})"));
            return;
        }

        Compare(Read(BasePlaceholder.Fill(expected, basePath).Trim()), root, "/" + root.Name.LocalName, mismatches);
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

    private static XElement Read(string text) => Read(() => XmlReader.Create(new StringReader(text), _settings));

    // The bytes, as their own declaration may name an encoding.
    private static XElement Read(byte[] bytes) => Read(() => XmlReader.Create(new MemoryStream(bytes, writable: false), _settings));

    // The depth is looked at before a tree is built: the document is not ours.
    private static XElement Read(Func<XmlReader> open)
    {
        using (var reader = open())
        {
            while (reader.Read())
            {
                if (reader.Depth >= MaxDepth)
                {
                    throw new XmlException($"Elements nest deeper than {MaxDepth} levels");
                }
            }
        }

        using var again = open();
        return XDocument.Load(again, LoadOptions.PreserveWhitespace).Root!;
    }

    private static void Add(string path, string expected, string observed, List<Mismatch> mismatches) => mismatches.Add(new($"xml {path}", expected, observed));

    private static string Show(object item) => item is XElement element
        ? $"<{element.Name.LocalName}>{(element.Name.NamespaceName.Length > 0 ? $" of {element.Name.NamespaceName}" : "")}"
        : $"the text {Literal.Of((string)item)}";
}
