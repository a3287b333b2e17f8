using System.Globalization;
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
            .. expectation.Build is { } build ? [build.Fails is { } code ? $"the build fails with {code}" : "the build succeeds"] : Array.Empty<string>(),
            .. expectation.Status is { } status ? [status.ToString(CultureInfo.InvariantCulture) + (expectation.Reason is { } reason ? $" {reason}" : "")] : Array.Empty<string>(),
            .. expectation.Headers.Select(header => header.Absent ? $"no {header.Name}"
                : header.Matches is { } pattern ? $"{header.Name} like {pattern}"
                : $"{header.Name}: {string.Join(" | ", header.Lines ?? [])}"),
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
            .. expectation.Bytes is { } bytes ? [string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} given bytes")] : Array.Empty<string>(),
            .. expectation.Ends is { } ends ? [ends == "closed" ? "the connection closes without an answer" : $"the body ends {ends}"] : Array.Empty<string>(),
            .. expectation.SameBodyAs is { } same ? [$"the same body as {same}"] : Array.Empty<string>(),
            .. expectation.DifferentBodyFrom is { } other ? [$"another body than {other}"] : Array.Empty<string>(),
        ];
        return parts.Count == 0 ? "anything" : string.Join(", ", parts);
    }
}
