using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using RouteHandlers.Conformance.Scenarios;

namespace RouteHandlers.Conformance.Cli;

/// <summary>An expectation in a line of words.</summary>
internal static class ExpectationText
{
    public static string Of(Expectation? expectation)
    {
        if (expectation is null)
        {
            return "anything";
        }

        List<string> parts =
        [
            .. expectation.Build is { } build ? [build.Fails is { } code ? $"the build fails with {code}{(build.Contains is { } words ? $" and says {string.Join(", ", words)}" : "")}" : "the build succeeds"] : Array.Empty<string>(),
            .. expectation.Status is { } status ? [status.ToString(CultureInfo.InvariantCulture) + (expectation.Reason is { } reason ? $" {reason}" : "")] : Array.Empty<string>(),
            .. expectation.Headers.Select(Header),
            .. expectation.Body switch
            {
                { Exact: "" } => ["an empty body"],
                { Exact: { } exact } => [$"the body \"{exact}\""],
                { Matches: { } pattern } => [$"a body like {pattern}"],
                { Contains: { } contained } => [$"a body with {string.Join(", ", contained)}"],
                _ => Array.Empty<string>(),
            },
            .. expectation.Json is { } json ? [$"JSON {json.Value?.ToJsonString() ?? "null"}"] : Array.Empty<string>(),
            .. expectation.Html is { } html ? html.Selectors.Select(selector => selector.Value is { } text ? $"{selector.Key} \"{text}\"" : $"no {selector.Key}") : [],
            .. expectation.Html is { } page ? page.Elements.Select(element => $"{element.Selector} with {string.Join(" ", element.Attributes.Select(Attribute))}") : [],
            .. expectation.Xml is not null ? ["a given XML document"] : Array.Empty<string>(),
            .. expectation.Image is { } image ? [$"a picture: {Image(image)}"] : Array.Empty<string>(),
            .. expectation.Bytes is { } bytes ? [string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} given bytes")] : Array.Empty<string>(),
            .. expectation.Chunks is { } chunks ? [$"in parts: {string.Join(", ", chunks.Select(Chunk))}"] : Array.Empty<string>(),
            .. expectation.Ends is { } ends ? [ends == "closed" ? "the connection closes without an answer" : $"the body ends {ends}"] : Array.Empty<string>(),
            .. expectation.SameBodyAs is { } same ? [$"the same body as {same}"] : Array.Empty<string>(),
            .. expectation.DifferentBodyFrom is { } other ? [$"another body than {other}"] : Array.Empty<string>(),
        ];
        return parts.Count == 0 ? "anything" : string.Join(", ", parts);
    }

    private static string Header(HeaderExpectation header) => header.Absent ? $"no {header.Name}"
        : header.Matches is { } pattern ? $"{header.Name} like {pattern}"
        : $"{header.Name}: {string.Join(" | ", header.Lines ?? [])}";

    public static string Of(OriginExpectation expectation) => string.Join(", ",
    [
        .. expectation.Hits is { } hits ? [hits == 1 ? "asked once" : string.Create(CultureInfo.InvariantCulture, $"asked {hits} times")] : Array.Empty<string>(),
        .. expectation.Method is { } method ? [$"at last with {method}"] : Array.Empty<string>(),
        .. expectation.Headers.Select(header => $"at last with {Header(header)}"),
        .. expectation.Text is { } text ? [$"at last with \"{text}\""] : Array.Empty<string>(),
        .. expectation.Json is { } json ? [$"at last with JSON {json.Value?.ToJsonString() ?? "null"}"] : Array.Empty<string>(),
    ]);

    /// <summary>What the origin answers, in a line.</summary>
    public static string Of(OriginReply reply)
    {
        if (reply.Sequence.Count > 0)
        {
            return string.Join("; then ", reply.Sequence.Select(Of));
        }

        var completion = reply.Kind == "completion";
        var parts = completion ? reply.Parts.Where(part => part is not OriginPart.Data data || Token(data).Length > 0) : reply.Parts;
        var body = parts.Select(part => part is OriginPart.Gate gate ? $"(gate {gate.Name})"
            : part is OriginPart.Unique ? "a new UUID each time"
            : completion ? $"\"{Token((OriginPart.Data)part)}\""
            : ((OriginPart.Data)part).Bytes is var bytes && reply.Kind == "bytes" ? string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} bytes")
            : $"\"{Encoding.UTF8.GetString(((OriginPart.Data)part).Bytes.Span).ReplaceLineEndings("\\n")}\"");
        return $"{reply.Status.ToString(CultureInfo.InvariantCulture)}{string.Concat(reply.Headers.Select(header => $", {header.Key}: {header.Value}"))}{(reply.Parts.Count > 0 ? $", {(completion ? "a chat completion of " : "")}{string.Join(' ', body)}" : "")}";
    }

    /// <summary>What the model says in one event of a completion; empty: nothing.</summary>
    private static string Token(OriginPart.Data part) => Encoding.UTF8.GetString(part.Bytes.Span) is var text && text.StartsWith("data: {", StringComparison.Ordinal)
        ? JsonNode.Parse(text["data: ".Length..])?["choices"]?[0]?["delta"]?["content"]?.GetValue<string>() ?? ""
        : "";

    private static string Attribute(AttributeExpectation attribute) =>
        attribute.Value is { } value ? $"{attribute.Name}=\"{value}\""
        : attribute.Matches is { } pattern ? $"{attribute.Name} like {pattern}"
        : $"no {attribute.Name}";

    private static string Image(ImageExpectation image) => image.Width is null && image.Height is null
        ? image.Type
        : string.Create(CultureInfo.InvariantCulture, $"{image.Type} {image.Width?.ToString(CultureInfo.InvariantCulture) ?? "?"}x{image.Height?.ToString(CultureInfo.InvariantCulture) ?? "?"}");

    private static string Chunk(ChunkExpectation chunk) => chunk switch
    {
        ChunkExpectation.Text text => $"\"{text.Value}\"",
        ChunkExpectation.Open open => $"(gate {open.Gate} is opened)",
        _ => "(the client leaves)",
    };
}
