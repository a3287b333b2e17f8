using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Implementations;

/// <summary>The keys of <c>implementation.yaml</c>, as <c>specs/schema/implementation.schema.json</c> has them.</summary>
internal static class ProcessDescriptionKeys
{
    public static KeySet Implementation { get; } = new(
        "",
        [
            "name", "release", "version", "reference", "language", "capabilities", "workspace", "exclude", "requires", "install", "build", "start", "ready",
            "stop", "serverOrigin", "environment",
        ]);

    public static KeySet Tool { get; } = new("tool", ["command", "atLeast", "advice"]);

    public static KeySet Install { get; } = new("install", ["command", "inputs", "folder", "place", "timeout"]);

    public static KeySet Build { get; } = new("build", ["command", "timeout", "errors"]);

    public static KeySet BuildError { get; } = new("buildError", ["code", "pattern"]);

    public static KeySet Start { get; } = new("start", ["command"]);

    public static KeySet Ready { get; } = new("ready", ["log", "path", "timeout"]);

    public static KeySet Stop { get; } = new("stop", ["grace"]);

    public static IReadOnlyList<KeySet> All { get; } = [Implementation, Tool, Install, Build, BuildError, Start, Ready, Stop];

    /// <summary>What a build can be said to have failed with.</summary>
    public static IReadOnlyList<string> BuildErrorCodes { get; } =
    [
        "page-route-conflict", "route-route-conflict", "route-metadata-conflict", "slug-names-differ", "slug-name-repeats", "catch-all-not-last", "catch-all-both-kinds",
        "optional-catch-all-specificity", "optional-parameter", "erroneous-periods", "empty-parameter-name", "app-and-pages-conflict",
        "case-only-difference", "prerender-error", "page-data-error", "static-params-in-edge", "invalid-image", "invalid-config",
        "middleware-and-proxy", "middleware-without-function", "invalid-middleware-config",
    ];
}
