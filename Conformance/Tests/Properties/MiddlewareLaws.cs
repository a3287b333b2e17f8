using FsCheck;
using FsCheck.Fluent;
using RouteHandlers.Runtime;
using RouteHandlers.Server;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;
using Xunit;
using static RouteHandlers.Conformance.Tests.Properties.TreeGenerators;

namespace RouteHandlers.Conformance.Tests.Properties;

/// <summary>What middleware does and does not change, for every request.</summary>
public class MiddlewareLaws
{
    private static readonly Gen<string> _method = Gen.Elements("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE");

    private static readonly Gen<string> _path = Gen.Elements(
        "/items/a", "/items/a%20b?x=1&y=2&x=3", "/items/%61", "/static", "/static?x=1", "/fails", "/nowhere", "/Items/a", "/items/a/", "//items/a", "/items/%zz", "/items/a%2Fb", "/cookies", "/away");

    private static readonly Gen<(string Name, string Value)[]> _headers =
        Gen.Elements(("x-a", "1"), ("x-a", "2"), ("cookie", "a=1; b=2"), ("accept", "text/html"), ("x-middleware-next", "1"), ("x-middleware-rewrite", "/static")).ArrayOf();

    private static readonly Gen<Asked> _asked =
        _method.SelectMany(method => _path.SelectMany(path => _headers.SelectMany(headers => AnyContract.Select(contract => new Asked(method, path, headers, contract)))));

    [Fact]
    public void OneThatReturnsNothingChangesNothing() => Changes(_ => null);

    [Fact]
    public void OneThatGoesOnChangesNothing() => Changes(_ => NextResponse.Next());

    [Fact]
    public void OneThatGivesTheRequestItsOwnHeadersChangesNothing() => Changes(request => NextResponse.Next(new MiddlewareResponseInit { Request = new() { Headers = new(request.Headers) } }));

    [Fact]
    public void OneWhoseMatcherTakesNothingChangesNothing() => Changes(_ => new Response("of middleware"), new { matcher = "/of-nobody" });

    [Fact]
    public void OneThatAnswersAnswersEveryWellFormedPathThatIsCanonical()
    {
        var answered = 0;
        var apps = Apps(_ => new Response("of middleware", new() { Status = 418 }));
        Laws.Hold(_asked, async asked =>
        {
            var answer = await SendAsync(apps[asked.Contract], asked);
            var isCanonical = !asked.Path.Contains("//", StringComparison.Ordinal) && !asked.Path.EndsWith('/') && !asked.Path.Contains("%zz", StringComparison.Ordinal);
            answered += isCanonical ? 1 : 0;
            Assert.Equal(isCanonical, answer.StartsWith("418", StringComparison.Ordinal));
        }, cases: 300);
        Laws.Often(answered, 100, "answers of middleware");
    }

    private static void Changes(Func<NextRequest, Response?> middleware, object? config = null)
    {
        var (without, with) = (Apps(null), Apps(middleware, config));
        Laws.Hold(_asked, async asked => Assert.Equal(await SendAsync(without[asked.Contract], asked), await SendAsync(with[asked.Contract], asked)), cases: 300);
    }

    private static Dictionary<WhichContract, RouteHandlerApp> Apps(Func<NextRequest, Response?>? middleware, object? config = null) => (
        from version in Enum.GetValues<NextVersion>()
        from contract in Enum.GetValues<Contract>()
        let which = new WhichContract(version, contract)
        let tree = middleware is null ? Tree() : Tree().Middleware(middleware, config)
        select (which, app: tree.Build(which.ToRules()))).ToDictionary(item => item.which, item => item.app);

    private static FolderTree Tree() => new FolderTree()
        .Route("app/items/[slug]", route => route.Config("dynamic", "force-dynamic").Get(EchoAsync).Post(EchoAsync))
        .Route("app/static", route => route.Config("dynamic", "force-static").Get(_ => new Response("kept")))
        .Route("app/fails", route => route.Config("dynamic", "force-dynamic").Get(_ => throw new JavaScriptException("of the handler")))
        .Route("app/cookies", route => route.Config("dynamic", "force-dynamic").Get(async (_, _) =>
        {
            (await NextHeaders.Cookies()).Set("of-handler", "1");
            return new Response("set", new() { Headers = new() { ["set-cookie"] = "own=1", ["x-handler"] = "1" } });
        }))
        .Route("app/away", route => route.Config("dynamic", "force-dynamic").Get(_ => NextResponse.Redirect("https://elsewhere.test/")));

    private static async Task<Response> EchoAsync(NextRequest request, RouteContext context) => Response.Json(new
    {
        method = request.Method,
        url = request.Url,
        slug = (await context.Params)["slug"],
        headers = request.Headers.Select(header => $"{header.Key}: {header.Value}"),
        body = await request.TextAsync(),
    });

    private static async Task<string> SendAsync(RouteHandlerApp app, Asked asked)
    {
        var answer = await app.HandleAsync(new()
        {
            Method = asked.Method,
            Target = asked.Path,
            Headers = [new("host", "localhost:3000"), .. asked.Headers.Select(header => KeyValuePair.Create(header.Name, header.Value))],
            Body = asked.Method is "POST" or "PUT" ? new MemoryStream("the body"u8.ToArray()) : null,
        });
        using var reader = new StreamReader(answer.Body ?? Stream.Null);
        return $"{answer.Status}\n{string.Join('\n', answer.Headers.Select(header => $"{header.Key}: {header.Value}"))}\n\n{await reader.ReadToEndAsync()}";
    }

    private sealed record Asked(string Method, string Path, (string Name, string Value)[] Headers, WhichContract Contract);
}
