using System.Text.Json;
using System.Text.Json.Nodes;
using RouteHandlers.Build;
using RouteHandlers.Routing;
using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Routing;

/// <summary>
/// Entries of the configuration, and matchers. Expectations are what next@14.2.35, 15.5.29 and 16.4.6 give, asked through their own functions: load-custom-routes,
/// resolve-routes with url.format, getMiddlewareMatchers and getMiddlewareRouteMatcher. Expected texts are "14 | 15 | 16", or one for all; <c>!</c> is an exception at
/// the request, <c>refused</c> one of the build, <c>-</c> no match.
/// </summary>
public class ConfigRouteTests
{
    [Theory]
    [InlineData("""{"source":"/a/:sub","destination":"https://:sub.ex.test/x"}""", "/a/B%20c", "https://B%20c.ex.test/x | https://B%2520c.ex.test/x | https://B%2520c.ex.test/x")]
    [InlineData("""{"source":"/a/:sub","destination":"https://:sub.ex.test:8080/:sub"}""", "/a/b", "https://b.ex.test:8080/b")]
    [InlineData("""{"source":"/a","destination":"https://u:p@ex.test/"}""", "/a", "https://ex.test/ | https://ex.test/ | https://u:p@ex.test/")]
    [InlineData("""{"source":"/a/:b","destination":"/to?:b=1&x=:b"}""", "/a/1", "/to?__ESC_COLON_b=1&x=1")]
    [InlineData("""{"source":"/a/:b*","destination":"/to?x=1&:b"}""", "/a/1/2", "/to?x=1&__ESC_COLON_b= | ! | !")]
    [InlineData("""{"source":"/a/:b*","destination":"/to-:b*"}""", "/a/1/2", "/to-12 | ! | !")]
    [InlineData("""{"source":"/a","destination":"/:to","has":[{"type":"query","key":"to"}]}""", "/a?to=x%3Fy%23z", "/x%3Fy?to=x%3Fy%23z#z")]
    [InlineData("""{"source":"/a","destination":"/:to#:to","has":[{"type":"query","key":"to"}]}""", "/a?to=x%2F%2Fy", "/x/y?to=x%2F%2Fy#x//y")]
    [InlineData("""{"source":"/a","destination":"https://ex.test/:none"}""", "/a", "!")]
    [InlineData("""{"source":"/a","destination":":b"}""", "/a", "!")]
    [InlineData("""{"source":"/a","destination":"/b??c=1"}""", "/a", "/b?c=1")]
    [InlineData("""{"source":"/:path*","destination":"/to"}""", "/_next/x", "-")]
    [InlineData("""{"source":"/:path*","destination":"/to"}""", "/_nextly", "-")]
    [InlineData("""{"source":"/:path*","destination":"/to"}""", "/a/_next", "/to")]
    [InlineData("""{"source":"/a/:b","destination":"/b","locale":false}""", "/a/1", "/b")]
    [InlineData("""{"source":"/a/:b","destination":"/b","locale":true}""", "/a/1", "refused")]
    [InlineData("""{"source":"/a","destination":"/{x}"}""", "/a", "refused | refused | /%7Bx%7D")]
    [InlineData("""{"source":"/a","destination":"/:to","has":[{"type":"query","key":"t-o"}]}""", "/a?t-o=1", "refused")]
    [InlineData("""{"source":"/a","destination":"/:n_1","has":[{"type":"query","key":"q","value":"(?<n_1>.*)"}]}""", "/a?q=1", "refused")]
    [InlineData("""{"source":"/a/(.*)","destination":"/b?x=:0"}""", "/a/1", "refused")]
    [InlineData("""{"source":"/a","destination":"/:one","has":[{"type":"query","key":"q","value":"(?<one>1)?.*"}]}""", "/a?q=2", "!")]
    public void ARedirect_LeadsWhereTheReleaseLeads(string entry, string url, string expected) =>
        Assert.Equal(OfEach(expected), EachVersion(rules => Answer("redirects", entry, rules, (route, routed) =>
            route.Match(routed.Path, routed.Request, routed.Query) is { } values ? route.Destination!.Prepare(values, routed.Query, appends: false).ToLocation(routed.Sent) : "-", url)));

    [Theory]
    [InlineData("""{"source":"/a/:b/:c","headers":[{"key":"x-a","value":":b:c"}]}""", "/a/1/2", "", "12 | ! | !")]
    [InlineData("""{"source":"/a/:b*/c/:c","headers":[{"key":"x-a","value":":b*:c"}]}""", "/a/1/c/2", "", "12 | 1_NEXTSEP_2 | 1_NEXTSEP_2")]
    [InlineData("""{"source":"/a/:b","headers":[{"key":"x-a","value":"\\:b is :b"}]}""", "/a/1", "", ":b is 1")]
    [InlineData("""{"source":"/a","has":[{"type":"header","key":"X-K","value":"1, 2"}],"headers":[{"key":"x-a","value":"1"}]}""", "/a", "x-k: 1\nx-k: 2", "1")]
    [InlineData("""{"source":"/a","has":[{"type":"cookie","key":"c"}],"headers":[{"key":"x-a","value":"1"}]}""", "/a", "cookie: b=1\ncookie: c=2", "1")]
    [InlineData("""{"source":"/a","has":[{"type":"query","key":"q","value":"\\w+"}],"headers":[{"key":"x-a","value":"1"}]}""", "/a?q=%C3%A9", "", "-")]
    [InlineData("""{"source":"/a/x(b)*","headers":[{"key":"x-a","value":"1"}]}""", "/a/xbb", "", "1 | refused | refused")]
    [InlineData("""{"source":"/a","headers":["x"]}""", "/a", "", "refused")]
    public void AHeader_SaysWhatTheReleaseSays(string entry, string url, string headers, string expected) =>
        Assert.Equal(OfEach(expected), EachVersion(rules => Answer("headers", entry, rules, (route, routed) =>
            route.Match(routed.Path, routed.Request, routed.Query) is { } values ? RouteDestination.Fill(route.Headers[0].Value, values, rules.NextConfig) : "-", url, headers)));

    [Fact]
    public void ARewriteWithinTheApp_CannotLeaveTheBasePath() =>
        Assert.Equal(OfEach("refused"), EachVersion(rules => Answer("rewrites", """{"source":"/a","destination":"/b","basePath":false}""", rules, (_, _) => "kept", "/a")));

    [Theory]
    [InlineData("\"/a\"", "/a /a/ /a.rsc /a.json /a.segments/_tree.segment.rsc /a%23 /_next/data/b/a.json", "ttftfft | ttttttt | ttttttt")]
    [InlineData("\"/\"", "/ /index /index.json /index.rsc /index.segments/a.segment.rsc /x", "tttfff | tttttf | tttttf")]
    [InlineData("\"/a/\"", "/a /a/", "tt | ff | ff")]
    [InlineData("\"/:p\"", "/x%3Fy /x/", "ff | tt | tt")]
    [InlineData("\"/x(a|b)*\"", "/x /xab /x/a/b", "ttf | tft | tft")]
    [InlineData("""{"source":"/a"}""", "/a", "t | refused | refused")]
    [InlineData("""[{"source":"/a","has":[{"type":"host","key":"k","value":".*"}]}]""", "/a", "t | refused | refused")]
    [InlineData("""[{"source":"/a","locale":false}]""", "/a", "t")]
    [InlineData("""[{"source":"/a","locale":true}]""", "/a", "refused")]
    [InlineData("""[{"source":"/a","regexp":"x"}]""", "/a", "refused")]
    [InlineData("[]", "/a", "f")]
    public void AMatcher_TakesWhatTheReleaseTakes(string matcher, string urls, string expected) =>
        Assert.Equal(OfEach(expected), EachVersion(rules =>
        {
            try
            {
                var matchers = MiddlewareMatcher.ReadAll(new Dictionary<string, object?> { ["matcher"] = Plain(JsonNode.Parse(matcher)) }, rules.Middleware)!.Value;
                return string.Concat(urls.Split(' ').Select(url => Routed(url)).Select(routed =>
                    matchers.Any(one => one.Matches(routed.Path, routed.Request, routed.Query, rules.Middleware)) ? 't' : 'f'));
            }
            catch (MiddlewareConfigException)
            {
                return "refused";
            }
        }));

    private static string[] EachVersion(Func<ContractRules, string> answer) =>
        [.. new[] { NextVersion.Next14, NextVersion.Next15, NextVersion.Next16 }.Select(version => answer(ContractRules.For(version, Contract.Observed)))];

    private static string[] OfEach(string expected) => expected.Split(" | ") is { Length: 3 } three ? three : [expected, expected, expected];

    private static string Answer(string list, string entry, ContractRules rules, Func<ConfigRoute, RoutedRequest, string> answer, string url, string headers = "")
    {
        var node = JsonNode.Parse(entry)!.AsObject();
        if (list == "redirects")
        {
            node["permanent"] = false;
        }

        var script = $"object {list}() => JsonNode.Parse({JsonSerializer.Serialize(new JsonArray(node).ToJsonString())});";
        var (config, errors) = NextConfigReader.Read(new FolderTree().File("next.config.csx", script), rules.NextConfig);
        if (errors.Length > 0)
        {
            return errors.All(error => error.Code == BuildErrorCode.InvalidConfig && error.Message.Contains("(entry 1)", StringComparison.Ordinal)) ? "refused" : errors[0].Message;
        }

        try
        {
            return answer(config.Redirects.Concat(config.Headers).Concat(config.AfterFiles).Single(), Routed(url, headers));
        }
        catch (PathPatternException)
        {
            return "!";
        }
    }

    private static RoutedRequest Routed(string url, string headers = "") => new(new()
    {
        Method = "GET",
        Target = url,
        Headers = [new("host", "localhost:3000"), .. headers.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => KeyValuePair.Create(line.Split(": ")[0], line.Split(": ", 2)[1]))],
    });

    private static object? Plain(JsonNode? node) => node switch
    {
        JsonArray list => list.Select(Plain).ToArray(),
        JsonObject members => members.ToDictionary(member => member.Key, member => Plain(member.Value)),
        JsonValue value when value.TryGetValue(out bool truth) => truth,
        JsonValue value => value.GetValue<string>(),
        _ => null,
    };
}
