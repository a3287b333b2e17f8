using System.Collections.Immutable;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in the query.</content>
internal sealed partial record Mutant
{
    private static ImmutableArray<Mutant> Query =>
    [
        new("query-is-lost", "A rewrite on the way leaves the query behind.")
        {
            Caught =
            [
                ("RH-QUERY-1", "json $.query: expected \"hello\", observed null"), ("RH-QUERY-9", "json $.fromUrl: expected \"hello\", observed null"),
                ("RH-NEXT-4", "json $.search: expected \"?x=1&y=2\", observed \"\""), ("RH-NEXT-1", "json $.x: expected \"1\", observed null"),
            ],
            Wire = Tampering.OnRequest(request => request with { Target = request.Path() }),
        },
        new("query-of-post-is-lost", "Only a GET has a query.")
        {
            Caught = [("RH-QUERY-9", "json $.fromUrl: expected \"hello\", observed null")],
            Wire = Tampering.OnRequest(request => request.Method == "GET" ? request : request with { Target = request.Path() }),
        },
        new("empty-query-values-are-dropped", "A query parameter without a value is taken for absent.")
        {
            Caught = [("RH-QUERY-2", "json $.has: expected true, observed false"), ("RH-QUERY-8", "json $.size: expected 2, observed 1")],
            Wire = Tampering.OnQuery(pairs => pairs.Where(pair => pair.IndexOf('=', StringComparison.Ordinal) is var equals && equals >= 0 && equals < pair.Length - 1)),
        },

        // What the queryStringParameters of a function URL hold: one value for each key.
        new("last-value-of-a-key-counts", "The query is passed on as a map with one value for each key.")
        {
            Caught = [("RH-QUERY-3", "json $.get: expected \"b\", observed \"a\"")],
            Wire = Tampering.OnQuery(pairs => pairs.GroupBy(pair => pair.Split('=')[0]).Select(group => group.Last())),
        },
        new("query-is-decoded-twice", "A proxy undoes the encoding of percent signs.")
        {
            Caught = [("RH-QUERY-4", "json $.query: expected \"%25\", observed \"%\"")],
            Wire = Tampering.OnQuery(pairs => pairs.Select(pair => pair.Replace("%25", "%", StringComparison.Ordinal))),
        },
        new("plus-stays-in-the-query", "A plus sign in the query is not a space.")
        {
            Caught = [("RH-QUERY-4", "json $.query: expected \"a b\", observed \"a+b\"")],
            Wire = Tampering.OnQuery(pairs => pairs.Select(pair => pair.Replace("+", "%2B", StringComparison.Ordinal))),
        },
        new("malformed-query-is-refused", "A query whose percent-encoding is malformed is refused.")
        {
            Caught = [("RH-QUERY-4", "status: expected 200, observed 400"), ("RH-QUERY-7", "status: expected 200, observed 400")],
            Wire = Tampering.InPlaceOfTheServer(request => System.Text.RegularExpressions.Regex.IsMatch(request.Target, @"\?.*%(?![0-9A-Fa-f]{2})") ? Answer.Of(400, "Bad Request") : null),
        },

        // HTML 4 recommended it, and some servers still do it.
        new("semicolons-divide-the-query", "A semicolon divides parameters as an ampersand does.")
        {
            Caught = [("RH-QUERY-4", "json $.query: expected \"a;b=1\", observed \"a\"")],
            Wire = Tampering.OnQuery(pairs => pairs.SelectMany(pair => pair.Split(';'))),
        },
        new("bracket-keys-are-lists", "A key that ends in brackets is the list of that name.")
        {
            Caught = [("RH-QUERY-5", "json $.query: expected null, observed \"1\"")],
            Wire = Tampering.OnQuery(pairs => pairs.Select(pair => pair.Replace("[]=", "=", StringComparison.Ordinal))),
        },
        new("query-keys-ignore-case", "Query keys are turned into lower case.")
        {
            Caught = [("RH-QUERY-5", "json $.query: expected null, observed \"x\"")],
            Wire = Tampering.OnQuery(pairs => pairs.Select(pair => pair.Replace("Query=", "query=", StringComparison.Ordinal))),
        },
        new("query-is-written-anew-in-14", "The query is parsed and written anew already in 14.")
        {
            Caught = [("RH-QUERY-6", "json $[1]: expected \"query=2\", observed \"a=3\""), ("RH-QUERY-7", "json $.search: expected \"?query=a%20b\", observed \"?query=a+b\"")],
            Versions = [14],
            Rules = InRequests(rules => rules with { Query = QueryForm.Reserialised }),
        },
        new("query-stays-as-it-was-sent", "The query is kept as the client wrote it.")
        {
            Caught = [("RH-QUERY-6", "json $[1]: expected \"a=3\", observed \"query=2\""), ("RH-QUERY-7", "json $.search: expected \"?query=a+b\", observed \"?query=a%20b\"")],
            Versions = [15, 16],
            Rules = InRequests(rules => rules with { Query = QueryForm.Raw }),
        },
        new("query-is-encoded-as-a-component", "searchParams writes itself with percent-encoded spaces.")
        {
            Caught = [("RH-QUERY-8", "json $.text: expected \"query=a+b&x=%7E%21*%28%29\", observed \"query=a%20b&x=%7E%21*%28%29\"")],
            Wire = Tampering.OnAnswer(answer => answer.Header("content-type") == "application/json"
                ? answer.WithText(answer.Text.Replace("a+b", "a%20b", StringComparison.Ordinal))
                : answer),
        },
    ];
}
