using System.Collections.Immutable;
using System.Text.Json.Nodes;
using RouteHandlers.Runtime;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Routing;

/// <summary>One item of <c>config.matcher</c>: the paths, and what a request to them must have, or must not.</summary>
internal sealed record MiddlewareMatcher(PathPattern Pattern, ImmutableArray<RouteCondition> Has, ImmutableArray<RouteCondition> Missing)
{
    private static readonly string[] _members = ["source", "has", "missing", "locale"];

    /// <summary>Reads the export <c>config</c>; null: no matcher is given, and every request is meant.</summary>
    /// <exception cref="MiddlewareConfigException">It is not of the form that the documents give.</exception>
    public static ImmutableArray<MiddlewareMatcher>? ReadAll(object? config, MiddlewareRules rules)
    {
        var matcher = config is null ? null : (Plain(config) as JsonObject)?["matcher"];
        return matcher switch
        {
            null => null,
            JsonArray list => [.. list.Select((item, index) => Read(item, $"matcher[{index}]", rules))],
            _ => [Read(matcher, "matcher", rules)],
        };
    }

    /// <param name="path">As the client wrote it, without the query.</param>
    public bool Matches(string path, ServerRequest request, QueryValues query, MiddlewareRules rules) =>
        (Pattern.Match(path) is not null || (rules.DecodedPathsMatch && PercentEncoding.TryDecodeComponent(path, out var decoded) && Pattern.Match(decoded) is not null))
        && (!rules.ConditionsCount || RouteCondition.Match(Has, Missing, request, query) is not null);

    private static JsonNode? Plain(object config)
    {
        try
        {
            return JavaScriptJson.Parse(JavaScriptJson.Stringify(config) ?? "null");
        }
        catch (JavaScriptException exception)
        {
            throw new MiddlewareConfigException($"config is no plain object: {exception.Message}. An object with 'matcher' was expected. Write texts, arrays and objects of texts there.");
        }
    }

    private static MiddlewareMatcher Read(JsonNode? item, string place, MiddlewareRules rules)
    {
        var (source, has, missing) = item switch
        {
            JsonValue value when value.TryGetValue(out string? text) => (text, (JsonNode?)null, (JsonNode?)null),
            JsonObject members when members.FirstOrDefault(member => !_members.Contains(member.Key)).Key is { } unknown =>
                throw new MiddlewareConfigException($"{place} has '{unknown}'. One of {string.Join(", ", _members.Select(name => $"'{name}'"))} was expected. Leave it out."),
            JsonObject members when members["source"] is JsonValue value && value.TryGetValue(out string? text) => (text, members["has"], members["missing"]),
            JsonObject => throw new MiddlewareConfigException($"{place} has no 'source'. A text that begins with '/' was expected: a path, or a pattern of paths."),
            _ => throw new MiddlewareConfigException($"{place} is {item?.ToJsonString() ?? "null"}. A text that begins with '/', or an object with 'source', was expected."),
        };
        if (!source.StartsWith('/'))
        {
            throw new MiddlewareConfigException($"{place} is '{source}'. A path begins with '/'. Write '/{source}'.");
        }

        try
        {
            // A path that ends in '.json' is the same path as a client-side navigation asks for it.
            var pattern = source == "/" ? @"/:nextData(_next/data/[^/]{1,})?(/?index|/?index\.json)?" : $@"/:nextData(_next/data/[^/]{{1,}})?{source}{(rules.ParametersMayEndMatchers ? @"{(\.json)}?" : "(.json)?")}";
            return new(
                PathPattern.Parse(pattern, new() { IsCaseSensitive = rules.MatchersAreCaseSensitive, TrailingSlashIsOptional = rules.MatchersTakeATrailingSlash }),
                Conditions(has, $"{place}.has"),
                Conditions(missing, $"{place}.missing"));
        }
        catch (PathPatternException exception)
        {
            throw new MiddlewareConfigException($"{place} is '{source}', which cannot be read: {exception.Message}");
        }
    }

    private static ImmutableArray<RouteCondition> Conditions(JsonNode? list, string place) => list switch
    {
        null => [],
        JsonArray items => [.. items.Select((item, index) => Condition(item, $"{place}[{index}]"))],
        _ => throw new MiddlewareConfigException($"{place} is {list.ToJsonString()}. An array of conditions was expected. Write [{{ type: 'header', key: 'x-name' }}], or leave it out."),
    };

    private static RouteCondition Condition(JsonNode? item, string place)
    {
        try
        {
            return RouteCondition.Read(item);
        }
        catch (RouteConditionException exception)
        {
            throw new MiddlewareConfigException($"{place}{exception.Message}");
        }
    }
}

/// <summary>The export <c>config</c> of a middleware cannot be used.</summary>
internal sealed class MiddlewareConfigException(string message) : Exception(message);
