using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;
using Xunit;
using static RouteHandlers.Conformance.Tests.Properties.TreeGenerators;

namespace RouteHandlers.Conformance.Tests.Properties;

/// <summary>What requests get, for every tree, path, value and method.</summary>
public class RequestLaws
{
    private static readonly string[] _seven = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

    private static readonly Gen<string> _text = Gen.Frequency(
            (4, Gen.Elements("a", "Z", "/", "%", "+", ".", "..", "%2F", "%25", " ", "?", "#", "&", "=", "\\", "\0", "\n", ",")),
            (2, Gen.Choose(0x20, 0x7e).Select(code => ((char)code).ToString())),
            (2, Gen.OneOf(Gen.Choose(0x80, 0xd7ff), Gen.Choose(0xe000, 0xffff), Gen.Choose(0x10000, 0x10ffff)).Select(char.ConvertFromUtf32)))
        .NonEmptyListOf().Select(string.Concat);

    /// <summary>A segment of dots is a dot segment, however it is written; everything else is a value.</summary>
    private static readonly Gen<string> _value = _text.Where(text => text is not ("." or ".."));

    private static readonly Gen<string> _key = Gen.Frequency(
        (3, Gen.Elements("a", "b", "query", "slug", "A", "")), (2, Gen.Elements("0", "7", "10", "01", "-1", "4294967294", "4294967295")),
        (1, Gen.Elements("nxtPa", "nxtIa", "nxtP", "nxtI", "__proto__", "constructor")), (1, _text));

    private static readonly Gen<(string Key, string Value)[]> _pairs = Gen.Choose(0, 8)
        .SelectMany(count => _key.SelectMany(key => Gen.OneOf(Gen.Elements("1", "", "x y"), _text).Select(value => (key, value))).ArrayOf(count));

    /// <summary>Apps that have something at every path, each in every contract.</summary>
    private static readonly Dictionary<WhichContract, RouteHandlerApp> _everywhere = (
        from version in Enum.GetValues<NextVersion>()
        from contract in Enum.GetValues<Contract>()
        let which = new WhichContract(version, contract)
        select (which, app: CatchAll().Build(which.ToRules()))).ToDictionary(item => item.which, item => item.app);

    [Fact]
    public void AnyValueThatIsEncodedComesBackAsItWas() => Laws.Hold(
        _value.SelectMany(slug => _value.ArrayOf().Where(list => list.Length > 0).SelectMany(list => AnyVersion.Select(version => (slug, list, version)))),
        async given =>
        {
            var answer = await JsonOf(given.version, $"/one/{Encode(given.slug)}/rest/{string.Join('/', given.list.Select(Encode))}");
            Assert.Equal(given.slug, answer["params"]!["slug"]!.GetValue<string>());
            Assert.Equal(given.list, answer["params"]!["rest"]!.AsArray().Select(value => value!.GetValue<string>()));
        }, shrink: given => [.. given.list.Length > 1 ? given.list.Select(value => (given.slug, (string[])[value], given.version)) : [], .. given.slug.Length > 1 ? [("a", given.list, given.version)] : Array.Empty<(string, string[], NextVersion)>()]);

    [Fact]
    public void TheHandlerSeesThePairsOfTheQuery()
    {
        var regrouped = 0;
        Laws.Hold(_pairs.SelectMany(pairs => AnyVersion.Select(version => (Pairs: pairs, Version: version))), async given =>
        {
            var query = new UrlSearchParams(given.Pairs.Select(pair => KeyValuePair.Create(pair.Key, pair.Value))).ToString();
            var answer = await JsonOf(given.Version, $"/one/a/rest/b?{query}");
            (string Key, string Value)[] seen = [.. answer["query"]!.AsArray().Select(pair => (pair![0]!.GetValue<string>(), pair[1]!.GetValue<string>()))];
            var expected = given.Version == NextVersion.Next14 ? given.Pairs : AsAnObjectOfLists(given.Pairs);
            regrouped += expected.SequenceEqual(given.Pairs) ? 0 : 1;
            Assert.Equal(expected, seen);
        }, shrink: given => given.Pairs.Select((_, index) => (given.Pairs.Where((_, other) => other != index).ToArray(), given.Version)));
        Laws.Often(regrouped, 50, "queries in another order");
    }

    [Fact]
    public void AllowListsExactlyTheMethodsThatAreAnswered() => Laws.Hold(
        Gen.SubListOf(_seven).SelectMany(methods => AnyContract.Select(contract => (Methods: methods, Contract: contract))),
        async given =>
        {
            var app = new FolderTree().Route("app/api", route =>
            {
                route.Config("dynamic", "force-dynamic"); // a rendered GET of 14 refuses OPTIONS
                foreach (var method in given.Methods)
                {
                    route.On(method, _ => new Response("own " + method));
                }
            }).Build(given.Contract.ToRules());

            string[] allowed = [.. given.Methods.Append("OPTIONS").Concat(given.Methods.Contains("GET") ? ["HEAD"] : []).Distinct().Order(StringComparer.Ordinal)];
            var options = await SendAsync(app, "OPTIONS", "/api");
            if (given.Methods.Contains("OPTIONS"))
            {
                Assert.Equal("own OPTIONS", options.Body);
            }
            else
            {
                Assert.Equal((204, string.Join(", ", allowed)), (options.Status, options.Header("allow")));
            }

            foreach (var method in _seven)
            {
                Assert.Equal(allowed.Contains(method), (await SendAsync(app, method, "/api")).Status != 405);
            }
        }, cases: 400);

    [Fact]
    public void HeadAnswersAsGetDoesButForTheBody()
    {
        var bodies = 0;
        Laws.Hold(SoundTreeAndPath.SelectMany(given => AnyContract.SelectMany(contract => Gen.Elements("", "/", "?a=1", "/..", "%").Select(tail => (given.Files, given.Path, contract, tail)))),
            async given =>
            {
                var app = given.Files.ToTree().Build(given.contract.ToRules());
                var get = await SendAsync(app, "GET", given.Path + given.tail);
                var head = await SendAsync(app, "HEAD", given.Path + given.tail);
                bodies += get.Body?.Length > 0 ? 1 : 0;
                Assert.Null(head.Body);
                Assert.Equal(get.Head, head.Head);
            });
        Laws.Often(bodies, 200, "answers with a body");
    }

    [Fact]
    public void APrefixChangesNothingButThePrefix() => Laws.Hold(
        SoundTreeAndPath.SelectMany(given => AnyContract.SelectMany(contract => Gen.Elements("/m", "/area/name", "/a/b/").SelectMany(prefix =>
            Gen.Elements("GET", "GET", "PUT", "OPTIONS", "TRACE", "PROPFIND").SelectMany(method => Gen.Elements("", "", "/", "//", "\\", "?a=1", "/?b", "%zz", "//x?c").Select(tail =>
                (given.Files, Target: given.Path + tail, Contract: contract, Prefix: prefix, Method: method)))))),
        async given =>
        {
            var prefix = given.Prefix.TrimEnd('/');
            var rules = given.Contract.ToRules();
            var plain = await SendAsync(given.Files.ToTree().Build(rules), given.Method, given.Target);
            var mounted = await SendAsync(given.Files.ToTree().Mount(given.Prefix).Build(rules), given.Method,
                given.Target == "/" || given.Target.StartsWith("/?", StringComparison.Ordinal) ? prefix + given.Target[1..] : prefix + given.Target);
            Assert.Equal(plain.Status, mounted.Status);
            Assert.Equal(
                plain.Headers.Select(header => (header.Key, Value: header.Key switch
                {
                    "x-path" when header.Value == "/" => prefix,
                    "x-path" or "location" => prefix + header.Value,
                    "Refresh" => header.Value.Replace("url=", "url=" + prefix, StringComparison.Ordinal),
                    _ => header.Value,
                })),
                mounted.Headers.Select(header => (header.Key, header.Value)));
            Assert.Equal(plain.Status == 308 ? prefix + plain.Body : plain.Body, mounted.Body);
        });

    [Fact]
    public void RedirectsToTheCanonicalPathEnd()
    {
        var redirected = 0;
        var rewritten = new Dictionary<string, string> { [""] = "", ["?"] = "", ["?q=//a/"] = "?q=%2F%2Fa%2F", ["?a=1&b"] = "?a=1&b=" };
        var piece = Gen.Frequency((4, Gen.Elements("/", "a", "b", "//", "/a/")), (2, Gen.Elements("\\", "..", ".", "/../", "/./", "%2e", "/%2E%2e/")), (1, Gen.Elements("%2F", "%", "é", "x")));
        Laws.Hold(piece.ArrayOf().SelectMany(pieces => Gen.Elements("", "?", "?q=//a/", "?a=1&b").SelectMany(query => AnyContract.Select(contract =>
                (Path: "/" + string.Concat(pieces.Where(part => part != "é")), Query: query, Contract: contract)))),
            async given =>
            {
                var app = _everywhere[given.Contract];
                var target = given.Path + given.Query;
                var hops = 0;
                for (var answer = await SendAsync(app, "GET", target); answer.Status == 308; answer = await SendAsync(app, "GET", target))
                {
                    hops++;
                    Assert.True(hops <= 2, $"{target} is redirected once more");
                    var next = answer.Header("location")!;
                    Assert.Equal((next, $"0;url={next}"), (answer.Body, answer.Header("Refresh")));
                    Assert.NotEqual(target, next);
                    var path = next.Split('?')[0];
                    Assert.Contains(next[path.Length..], new[] { given.Query, rewritten[given.Query] });
                    Assert.DoesNotMatch(@"//|\\", path);
                    target = next;
                }

                redirected += hops > 0 ? 1 : 0;
            }, cases: 1000);
        Laws.Often(redirected, 300, "redirected paths");
    }

    [Fact]
    public void WhateverArrivesIsAnswered()
    {
        var token = Gen.Frequency(
            (12, Gen.Elements(_seven)), (2, Gen.Elements("TRACE", "CONNECT", "PROPFIND", "get", "Get", "FOO", "", "GET ", "M-SEARCH")), (1, _text));
        var odd = Gen.Frequency(
            (16, Gen.Elements("/", "a", "items", "one/x/rest/y", "page/1", "?", "&", "=", "%", "%20", "%zz", "%c3%28", "#", "..", ".", "\\", ":", "@", "*", "[", "]", "|", "http://h", "//", "nxtPa=1")),
            (1, Gen.Choose(0, 0xff).Select(code => ((char)code).ToString())), (1, _text));
        var target = Gen.Frequency((6, odd.ArrayOf().Select(parts => "/" + string.Concat(parts))), (2, odd.ArrayOf().Select(string.Concat)), (1, Gen.Constant("/" + new string('a', 17_000))));
        var header = Gen.Elements("host", "Host", "rsc", "content-type", "x-forwarded-proto", "x-forwarded-host", "cookie", "accept", "x-é", "", "content-length")
            .SelectMany(name => Gen.OneOf(Gen.Elements("", "1", "https", "https, http", "example.com:99999", "a b", "\u00e9", "text/plain", "[", "-1"), _text).Select(value => KeyValuePair.Create(name, value)));
        var reached = 0;
        Laws.Hold(
            token.SelectMany(method => target.SelectMany(raw => header.ArrayOf().SelectMany(headers => Gen.Elements(null, "", "{\"a\":", "text").SelectMany(body =>
                AnyContract.Select(contract => (Method: method, Target: raw, Headers: headers, Body: body, Contract: contract)))))),
            async given =>
            {
                var answer = await _everywhere[given.Contract].HandleAsync(new()
                {
                    Method = given.Method,
                    Target = given.Target,
                    Headers = given.Headers,
                    Body = given.Body is null ? null : new MemoryStream(Encoding.UTF8.GetBytes(given.Body)),
                });
                Assert.True(answer.Status is 0 or (>= 100 and <= 599), $"status {answer.Status}");
                Assert.All(answer.Headers, item => Assert.Matches("^[!#$%&'*+.^_`|~0-9A-Za-z-]+$", item.Key));
                Assert.All(answer.Headers, item => Assert.DoesNotMatch("[\r\n\0]", item.Value));
                reached += answer.Status == 200 ? 1 : 0;
            }, cases: 3000, shrink: given =>
            [
                .. given.Headers.Length > 0 ? [(given.Method, given.Target, [], given.Body, given.Contract)] : Array.Empty<(string, string, KeyValuePair<string, string>[], string?, WhichContract)>(),
                .. Enumerable.Range(0, Math.Min(given.Target.Length, 40)).Select(index => (given.Method, given.Target.Remove(index, 1), given.Headers, given.Body, given.Contract)),
            ]);
        Laws.Often(reached, 150, "requests that reach a handler");
    }

    private static FolderTree CatchAll() => new FolderTree()
        .Route("app/one/[slug]/rest/[...rest]", route => route.Get(SeenAsync).Post(SeenAsync))
        .Route("app/[...all]", route => route.Get(SeenAsync).Post(SeenAsync).Put(SeenAsync))
        .Route("app/items", route => route.Get(_ => throw new InvalidOperationException("thrown")).Config("dynamic", "force-dynamic"))
        .Page("app/page/[id]", "<p>page</p>")
        .Page("app", "<p>home</p>");

    private static async Task<Response> SeenAsync(Server.NextRequest request, Server.RouteContext context) => Response.Json(new Dictionary<string, object?>
    {
        ["params"] = await context.Params,
        ["query"] = request.NextUrl.SearchParams.Select(pair => (string[])[pair.Key, pair.Value]).ToArray(),
        ["body"] = await request.TextAsync(),
        ["headers"] = request.Headers.Count(),
    });

    /// <summary>RH-QUERY-6: the values of a key come together. An object's index keys come first, and <c>__proto__</c> is no key of its own.</summary>
    private static (string, string)[] AsAnObjectOfLists((string Key, string Value)[] pairs)
    {
        var kept = pairs.Where(pair => pair.Key != "__proto__" && !(pair.Key.Length > 4 && pair.Key[..4] is "nxtP" or "nxtI")).ToList();
        static bool IsIndex(string key) => uint.TryParse(key, out var number) && number < uint.MaxValue && number.ToString(System.Globalization.CultureInfo.InvariantCulture) == key;
        var keys = kept.Select(pair => pair.Key).Distinct().ToList();
        return
        [
            .. from key in keys.Where(IsIndex).OrderBy(uint.Parse).Concat(keys.Where(key => !IsIndex(key)))
               from pair in kept
               where pair.Key == key
               select pair,
        ];
    }

    private static string Encode(string text) => PercentEncoding.EncodeComponent(text);

    private static async Task<JsonNode> JsonOf(NextVersion version, string target)
    {
        var answer = await SendAsync(_everywhere[new(version, Contract.Documented)], "GET", target);
        Assert.Equal(200, answer.Status);
        return JsonNode.Parse(answer.Body!)!;
    }

    private static async Task<Answer> SendAsync(RouteHandlerApp app, string method, string target)
    {
        var answer = await app.HandleAsync(new() { Method = method, Target = target, Headers = [KeyValuePair.Create("Host", "localhost:3000")] });
        return new(answer.Status, answer.Headers, answer.Body is { } body ? await new StreamReader(body).ReadToEndAsync() : null);
    }

    private sealed record Answer(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, string? Body)
    {
        public string Head => $"{Status}\n{string.Join('\n', Headers.Select(header => $"{header.Key}: {header.Value}"))}";

        public string? Header(string name) => Headers.Where(header => header.Key == name).Select(header => header.Value).FirstOrDefault();
    }
}
