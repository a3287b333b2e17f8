using System.Collections.Immutable;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in the values of dynamic segments.</content>
internal sealed partial record Mutant
{
    private static ImmutableArray<Mutant> Params =>
    [
        // nextauthjs/next-auth issue 12092 met the change between 14 and 15 from the other side.
        new("params-are-a-plain-object", "params did not become a promise in 15.")
        {
            Caught = [("RH-PARAMS-1", "json $.isPromise: expected true, observed false")],
            Versions = [15, 16],
            Rules = InParams(rules => rules with { Access = RequestApiAccess.Direct }),
        },
        new("params-are-a-promise-in-14", "params is a promise already in 14.")
        {
            Caught = [("RH-PARAMS-1", "json $.isPromise: expected false, observed true")],
            Versions = [14],
            Rules = InParams(rules => rules with { Access = RequestApiAccess.PromiseWithMembers }),
        },
        new("params-need-await", "The values cannot be read without awaiting.")
        {
            Caught = [("RH-PARAMS-3", "json $.slug: expected \"a\", observed null")],
            Rules = InParams(rules => rules with { Access = RequestApiAccess.PromiseOnly }),
        },
        new("params-do-not-need-await", "The promise carries the values as properties still.")
        {
            Caught = [("RH-PARAMS-4", "json $.slug: expected null, observed \"a\"")],
            Rules = InParams(rules => rules with { Access = RequestApiAccess.PromiseWithMembers }),
        },

        // vercel/next.js issue 50654 is of this kind: an answer is kept under a key that lacks what makes it differ.
        new("answers-are-shared-between-params", "A GET is answered from a cache whose key leaves the last segment out.")
        {
            Caught = [("RH-PARAMS-2", "json $.slug: expected \"b\", observed \"a\"")],
            Wire = _ =>
            {
                var kept = new System.Collections.Concurrent.ConcurrentDictionary<string, Answer>();
                return async (request, next) =>
                {
                    var key = $"{request.Method} {request.Target[..request.Target.LastIndexOf('/')]}";
                    if (!kept.TryGetValue(key, out var answer))
                    {
                        kept[key] = answer = await Answer.ReadAsync(await next(request));
                    }

                    return answer.ToResponse();
                };
            },
        },
        new("params-are-empty-without-segments", "params is an empty object in a route without dynamic segments.")
        {
            Caught = [("RH-PARAMS-5", "json $.isUndefined: expected true, observed false")],
            Rules = InParams(rules => rules with { UndefinedWithoutSegments = false }),
        },

        // vercel/next.js issues 53682 and 53849: on the edge, one text in place of the list.
        new("catch-all-is-one-text", "A catch-all gives the rest of the path as one text.")
        {
            Caught = [("RH-PARAMS-6", "json $.slug: expected"), ("RH-PARAMS-8", "body: expected")],
            Rules = InParams(rules => rules with { CatchAllIsAList = false }),
        },

        // vercel/next.js issue 49646.
        new("encoded-slash-splits", "An encoded slash divides a catch-all's value.")
        {
            Caught = [("RH-PARAMS-6", "json $.slug")],
            Rules = InParams(rules => rules with { EncodedSlashSplits = true }),
        },
        new("empty-optional-catch-all-has-a-key", "An optional catch-all that took nothing gives an empty list.")
        {
            Caught = [("RH-PARAMS-7", "body: expected \"{}\", observed \"{\\\"slug\\\":[]}\"")],
            Rules = InParams(rules => rules with { EmptyOptionalCatchAllHasNoKey = false }),
        },
        new("optional-catch-all-is-required", "An optional catch-all does not match its base path.")
        {
            Caught = [("RH-PARAMS-7", "status: expected 200, observed 404"), ("RH-RESOLVE-17", "status: expected 200, observed 404"), ("RH-RESOLVE-6", "status: expected 200, observed 404")],
            Rules = InRouting(rules => rules with { OptionalCatchAllTakesTheEmptyRest = false }),
        },
        new("param-keys-are-sorted", "The keys of params come in the order of their names.")
        {
            Caught = [("RH-PARAMS-8", "body: expected \"{\\\"zed\\\":\\\"1\\\",\\\"alpha\\\":\\\"2\\\"}\", observed \"{\\\"alpha\\\":\\\"2\\\",\\\"zed\\\":\\\"1\\\"}\"")],
            Rules = InParams(rules => rules with { KeysFollowThePath = false }),
        },
        new("param-names-become-identifiers", "A dash in a parameter's name becomes an underscore.")
        {
            Caught = [("RH-PARAMS-8", "json $"), ("RH-RESOLVE-19", "json $")],
            Files = Tampering.Paths(path => path.Contains('[', StringComparison.Ordinal)
                ? string.Join('/', path.Split('/').Select(folder => folder.StartsWith('[') ? folder.Replace('-', '_') : folder))
                : path),
        },

        // vercel/next.js issue 48058.
        new("params-stay-encoded", "Values are not percent-decoded.")
        {
            Caught = [("RH-PARAMS-9", "json $.slug: expected \"a b\", observed \"a%20b\""), ("RH-PARAMS-6", "json $.slug[0]: expected \"a/b\", observed \"a%2Fb\"")],
            Rules = InParams(rules => rules with { DecodeTimes = 0 }),
        },

        // OpenHikmah/openhikmah-web PR 232: a second decoding, which breaks on %25.
        new("params-are-decoded-twice", "Values are percent-decoded twice.")
        {
            Caught = [("RH-PARAMS-9", "json $.slug: expected \"%25\", observed \"%\"")],
            Rules = InParams(rules => rules with { DecodeTimes = 2 }),
        },
        new("plus-is-space-in-params", "A plus sign in a value becomes a space.")
        {
            Caught = [("RH-PARAMS-10", "body: expected \"a+b\", observed \"a b\""), ("RH-PARAMS-9", "json $.slug: expected \"a+b\", observed \"a b\"")],
            Rules = InParams(rules => rules with { PlusIsSpace = true }),
        },
        new("params-are-lower-cased", "Values are turned into lower case.")
        {
            Caught = [("RH-PARAMS-10", "body: expected \"AbC\", observed \"abc\"")],
            Rules = InParams(rules => rules with { KeepsCase = false }),
        },
        new("param-names-are-lower-cased", "The names of parameters are turned into lower case.")
        {
            Caught = [("RH-PARAMS-8", "json $")],
            Files = Tampering.Paths(path => string.Join('/', path.Split('/').Select(folder => folder.StartsWith('[') ? folder.ToLowerInvariant() : folder))),
        },
        new("paths-with-a-dot-are-files", "A path whose last segment has a dot is left to a file server.")
        {
            Caught = [("RH-PARAMS-10", "status: expected 200, observed 404"), ("RH-CONV-17", "status: expected 200, observed 404")],
            Wire = Tampering.InPlaceOfTheServer(request => request.Path().Split('/')[^1].Contains('.', StringComparison.Ordinal) ? Answer.Of(404, "Not Found") : null),
        },

        // What a Java servlet does.
        new("path-parameters-are-cut", "What follows a semicolon in a path segment is cut off.")
        {
            Caught = [("RH-PARAMS-10", "body: expected \"a;b,c=d&e\", observed \"a\"")],
            Wire = Tampering.OnRequest(request => request.Path() is var path && path.IndexOf(';', StringComparison.Ordinal) is >= 0 and var semicolon
                ? request with { Target = path[..semicolon] + request.Target[path.Length..] }
                : request),
        },
        new("folder-conventions-hold-for-requests", "A request whose segment looks like a private folder, a slot or a group is not found.")
        {
            Caught = [("RH-PARAMS-10", "status: expected 200, observed 404")],
            Wire = Tampering.InPlaceOfTheServer(request => request.Path().Split('/')[^1] is ['_' or '@' or '(', ..] ? Answer.Of(404, "Not Found") : null),
        },
        new("dots-are-refused", "A path with two dots in a row is refused for safety, whatever it means.")
        {
            Caught = [("RH-PARAMS-10", "status: expected 200, observed 400"), ("RH-RESOLVE-13", "status: expected 200, observed 400"), ("RH-RESOLVE-14", "status: expected 200, observed 400")],
            Wire = Tampering.InPlaceOfTheServer(request => request.Path().Contains("..", StringComparison.Ordinal) ? Answer.Of(400, "Bad Request") : null),
        },
        new("heads-are-short", "The head of a request may have one KiB.")
        {
            Caught = [("RH-PARAMS-10", "status: expected 200, observed 431")],
            Rules = InRequests(rules => rules with { MaximumHeadSize = 1024 }),
        },

        // vercel/next.js PR 92557: an undecodable path answers 400 in development, 500 in production, 404 as proposed.
        new("malformed-escape-is-not-found", "A path whose percent-encoding is malformed answers 404.")
        {
            Caught = [("RH-RESOLVE-15", "status: expected 400, observed 404"), ("RH-RESOLVE-16", "status: expected 500, observed 404"), ("RH-PARAMS-11", "status: expected")],
            Rules = InRouting(rules => rules with { MalformedEscape = ErrorAnswer.HtmlPage(404) }),
        },
        new("malformed-escape-is-a-server-error", "A path whose percent-encoding is malformed answers 500 with a text.")
        {
            Caught = [("RH-PARAMS-11", "status: expected 400, observed 500"), ("RH-RESOLVE-15", "status: expected 400, observed 500")],
            Versions = [14, 15],
            Rules = InRouting(rules => rules with { MalformedEscape = ErrorAnswer.PlainText(500, "Internal Server Error") }),
        },
        new("malformed-escape-is-a-bad-request", "A path whose percent-encoding is malformed answers 400 with a page.")
        {
            Caught = [("RH-PARAMS-11", "status: expected 500, observed 400"), ("RH-RESOLVE-16", "status: expected 500, observed 400")],
            Versions = [16],
            Rules = InRouting(rules => rules with { MalformedEscape = ErrorAnswer.HtmlPage(400) }),
        },
        new("brackets-are-encoded-on-the-way", "A proxy writes the path anew and encodes its brackets.")
        {
            Caught = [("RH-PARAMS-12", "json $.pathname: expected")],
            Wire = Tampering.OnRequest(request => request with
            {
                Target = request.Target.Replace("[", "%5B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal),
            }),
        },
        new("proxy-decodes-the-path", "A proxy decodes the slashes of the path before it passes the request on.")
        {
            Caught = [("RH-PARAMS-12", "status: expected 200, observed 404"), ("RH-PARAMS-9", "status: expected 200, observed 404"), ("RH-PARAMS-6", "json $.slug")],
            Wire = Tampering.OnRequest(request => request with { Target = request.Target.Replace("%2F", "/", StringComparison.Ordinal) }),
        },
        new("query-overrides-params", "A query parameter takes the place of the segment's value.")
        {
            Caught = [("RH-PARAMS-13", "json $.params.slug: expected \"a\", observed \"b\"")],
            Rules = InParams(rules => rules with { QueryOverrides = true }),
        },
        new("internal-query-keys-stay", "The framework's own query keys reach the handler.")
        {
            Caught = [("RH-PARAMS-14", "json $.search: expected \"?x=1\", observed \"?nxtPslug=b&x=1\"")],
            Versions = [15, 16],
            Rules = InRequests(rules => rules with { InternalQueryPrefixes = [] }),
        },
        new("internal-query-keys-are-removed-in-14", "Query keys that begin with nxtP are removed already in 14.")
        {
            Caught = [("RH-PARAMS-14", "json $.search: expected \"?nxtPslug=b&x=1\", observed \"?x=1\"")],
            Versions = [14],
            Rules = InRequests(rules => rules with { Query = QueryForm.Reserialised, InternalQueryPrefixes = ["nxtP"] }),
        },
    ];
}
