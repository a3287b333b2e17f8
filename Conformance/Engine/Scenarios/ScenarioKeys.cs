using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Scenarios;

/// <summary>The keys of <c>scenario.yaml</c>, as <c>specs/schema/scenario.schema.json</c> has them.</summary>
internal static class ScenarioKeys
{
    public static KeySet Scenario { get; } = new("", ["title", "requirements", "versions", "needs", "mount", "files", "substitute", "origin", "steps"]);

    public static KeySet Step { get; } = new("step", ["name", "versions", "request", "expect", "observed", "origin", "advance", "until", "repeat", "together"]);

    public static KeySet Request { get; } = new("request", ["method", "path", "target", "headers", "text", "json", "form", "multipart", "bytes", "fill"]);

    public static KeySet Fill { get; } = new("fill", ["text", "times"]);

    public static KeySet MultipartField { get; } = new("multipartField", ["name", "value", "file"]);

    public static KeySet MultipartFile { get; } = new("multipartFile", ["name", "type", "text", "bytes"]);

    public static KeySet Expectation { get; } = new(
        "expectation",
        ["status", "reason", "headers", "body", "json", "html", "xml", "image", "bytes", "chunks", "ends", "sameBodyAs", "differentBodyFrom", "build"]);

    public static KeySet HeaderMatcher { get; } = new("headerMatcher", ["absent", "matches"]);

    public static KeySet BodyMatcher { get; } = new("bodyMatcher", ["matches", "contains"]);

    public static KeySet AttributeMatcher { get; } = new("attributeMatcher", ["matches"]);

    public static KeySet Image { get; } = new("image", ["type", "width", "height"]);

    public static KeySet Build { get; } = new("build", ["fails", "contains"]);

    public static KeySet Observed { get; } = new("observed", ["quirk", "versions", "expect"]);

    public static KeySet OriginReply { get; } = new("originReply", ["status", "headers", "text", "json", "bytes", "stream", "completion", "unique", "sequence"]);

    public static KeySet OriginGate { get; } = new("originGate", ["gate"]);

    public static KeySet OriginExpectation { get; } = new("originExpectation", ["path", "hits", "method", "headers", "text", "json"]);

    public static KeySet Chunk { get; } = new("chunk", ["open"]);

    /// <summary>An object of <c>json</c> with one of these keys is a matcher.</summary>
    public static KeySet JsonMatcher { get; } = new("jsonMatcher", ["$any", "$number", "$string", "$boolean", "$matches", "$sameAs", "$differentFrom"]);

    public static IReadOnlyList<KeySet> All { get; } =
        [
            Scenario, Step, Request, MultipartField, MultipartFile, Fill, Expectation, HeaderMatcher, BodyMatcher, AttributeMatcher, Image, Build, Observed, OriginReply, OriginGate,
            OriginExpectation, Chunk, JsonMatcher,
        ];
}
