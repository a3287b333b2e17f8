using System.Text.RegularExpressions;

namespace RouteHandlers.Conformance.Implementations;

/// <summary>Turns the output of a failed build into its errors.</summary>
internal static class BuildOutput
{
    public static IReadOnlyList<BuildFailure> Failures(string output, IReadOnlyList<BuildErrorPattern> patterns, ProcessWorkspace workspace) =>
        [
            .. patterns
                .SelectMany(pattern => pattern.Pattern.Matches(output).Select(match => (match, pattern.Code)))
                .OrderBy(found => found.match.Index)
                .Select(found => new BuildFailure(found.Code, found.match.Value.Trim(), Paths(found.match, workspace)))
                .DistinctBy(failure => (failure.Code, failure.Message)),
        ];

    private static IReadOnlyList<string> Paths(Match match, ProcessWorkspace workspace) =>
        [
            .. match.Groups["file"].Captures.Select(capture => capture.Value)
                .Concat(match.Groups["route"].Captures.SelectMany(capture => workspace.FilesAt(capture.Value)))
                .Concat(match.Groups["url"].Captures.SelectMany(capture => workspace.FilesFor(capture.Value)))
                .Concat(match.Groups["path"].Captures.SelectMany(capture => workspace.FilesServing(capture.Value)))
                .Distinct(),
        ];
}
