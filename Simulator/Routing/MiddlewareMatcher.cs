using System.Collections.Immutable;
using System.Text.Json.Nodes;
using RouteHandlers.Runtime;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Routing;

/// <summary>One item of <c>config.matcher</c>: the paths, and what a request to them must have, or must not.</summary>
internal sealed record MiddlewareMatcher(PathPattern Pattern, ImmutableArray<RouteCondition> Has, ImmutableArray<RouteCondition> Missing)
{
    private static readonly string[] _members = ["source", "locale", "has", "missing"];

    /// <summary>Reads the export <c>config</c>; null: no matcher is given, and every request is meant.</summary>
    /// <exception cref="MiddlewareConfigException">It is not of the form that the documents give.</exception>
    public static ImmutableArray<MiddlewareMatcher>? ReadAll(object? config, MiddlewareRules rules)
    {
        var matcher = config is null ? null : (Plain(config) as JsonObject)?["matcher"];
        return matcher switch
        {
            null => null,
            JsonArray list => [.. list.Select((item, index) => Read(item, $"matcher[{index}]", rules))],
            JsonObject when rules.MatchersAreStrict => throw new MiddlewareConfigException("matcher is an object. A text or an array was expected. Write it into an array."),
            _ => [Read(matcher, "matcher", rules)],
        };
    }

    /// <summary>Whether a request is for middleware. The router asks, and then the server that runs it, which sees no slash at the end.</summary>
    /// <param name="path">As the client wrote it, without the query.</param>
    public bool Matches(string path, ServerRequest request, QueryValues query, MiddlewareRules rules) =>
        MatchesPath(path, rules) && (path.Length == 1 || !path.EndsWith('/') || MatchesPath(path[..^1], rules))
        && (!rules.ConditionsCount || RouteCondition.Match(Has, Missing, request, query) is not null);

    private bool MatchesPath(string path, MiddlewareRules rules) =>
        Pattern.Match(path) is not null || (rules.DecodedPathsMatch && PercentEncoding.TryDecodeComponent(path, out var decoded) && Pattern.Match(decoded) is not null);

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
            JsonObject members when members["source"] is JsonValue value && value.TryGetValue(out string? text) => (text, members["has"], members["missing"]),
            JsonObject => throw new MiddlewareConfigException($"{place} has no 'source'. A text that begins with '/' was expected: a path, or a pattern of paths."),
            _ => throw new MiddlewareConfigException($"{place} is {item?.ToJsonString() ?? "null"}. A text that begins with '/', or an object with 'source', was expected."),
        };
        if (item is JsonObject given && given.Select(member => member.Key).Except(_members).FirstOrDefault() is { } unknown)
        {
            throw new MiddlewareConfigException($"{place}.{unknown} is not known. {string.Join(", ", _members)} were expected. Correct its name, or remove it.");
        }

        if (item is JsonObject { } spoken && spoken["locale"] is { } locale && locale.ToJsonString() != "false")
        {
            throw new MiddlewareConfigException($"{place}.locale is {locale.ToJsonString()}. It is false, or left out.");
        }

        if (!source.StartsWith('/'))
        {
            throw new MiddlewareConfigException($"{place} is '{source}'. A path begins with '/'. Write '/{source}'.");
        }

        try
        {
            // A path that ends so is the same path as a client-side navigation asks for it.
            const string Transports = @"\.rsc|\.segments/.+\.segment\.rsc";
            var suffix = source == "/" ? $@"(/?index|/?index\.json{(rules.TransportPathsMatch ? $"|/?index(?:{Transports})" : "")})?"
                : rules.ParametersMayEndMatchers ? $@"{{(\.json{(rules.TransportPathsMatch ? $"|{Transports}" : "")})}}?"
                : "(.json)?";
            return new(
                PathPattern.Parse($"/:nextData(_next/data/[^/]{{1,}})?{source}{suffix}", new()
                {
                    IsCaseSensitive = rules.MatchersAreCaseSensitive,
                    Delimiters = "/#?",
                    DelimiterMayEndPaths = rules.MatchersTakeATrailingSlash,
                    TextBeforeIsNotTaken = rules.ParametersMayEndMatchers,
                    BareRepeats = rules.ParametersMayEndMatchers ? BareRepeats.AsSegments : BareRepeats.AsTheyStand,
                }),
                Conditions(has, $"{place}.has", rules),
                Conditions(missing, $"{place}.missing", rules));
        }
        catch (PathPatternException exception)
        {
            throw new MiddlewareConfigException($"{place} is '{source}', which cannot be read: {exception.Message}");
        }
    }

    private static ImmutableArray<RouteCondition> Conditions(JsonNode? list, string place, MiddlewareRules rules) => list switch
    {
        null => [],
        JsonArray items => [.. items.Select((item, index) => Condition(item, $"{place}[{index}]", rules))],
        _ => throw new MiddlewareConfigException($"{place} is {list.ToJsonString()}. An array of conditions was expected. Write [{{ type: 'header', key: 'x-name' }}], or leave it out."),
    };

    private static RouteCondition Condition(JsonNode? item, string place, MiddlewareRules rules)
    {
        if (rules.MatchersAreStrict && item is JsonObject members && members.Select(member => member.Key).Except(members["type"]?.ToString() == "host" ? ["type", "value"] : ["type", "key", "value"]).FirstOrDefault() is { } unknown)
        {
            throw new MiddlewareConfigException($"{place}.{unknown} is not known. Correct its name, or remove it.");
        }

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
