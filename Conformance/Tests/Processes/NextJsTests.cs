using System.Diagnostics;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Matching;
using RouteHandlers.Conformance.Wire;
using Xunit;
using Xunit.Abstractions;

namespace RouteHandlers.Conformance.Tests.Processes;

[Trait("needs", "node")]
public class NextJsTests(ITestOutputHelper output)
{
    private const string Page = "export default function Page() { return <p>page</p> }";
    private const string Route = "export function GET() { return new Response('route') }";

    [NodeTheory]
    [InlineData("nextjs-14", 14)]
    [InlineData("nextjs-15", 15)]
    [InlineData("nextjs-16", 16)]
    public async Task Two_fixtures_are_served_by_one_deployment_each_below_its_own_prefix(string name, int version)
    {
        await using var implementation = Load(name);
        var deployment = await implementation.DeployAsync(
            Plans.Of(
                version,
                Plans.Fixture(
                    "methods/greets", "/methods/greets",
                    ("app/hello/route.ts", "export async function GET(request: Request) { return new Response('{base} ' + request.url) }")),
                Plans.Fixture(
                    "bodies/echoes", "/bodies/echoes",
                    ("app/echo/route.ts", "export async function POST(request: Request) { return new Response(await request.text(), { headers: [['set-cookie', 'a=1'], ['set-cookie', 'b=2']] }) }"))),
            CancellationToken.None);
        await using (deployment)
        {
            var origin = ((IServerOrigin)deployment).ServerOrigin;
            var greeting = await FetchAsync(deployment, new WireRequest { Method = "GET", Target = "/methods/greets/hello?x=1" });
            Assert.Equal(200, greeting.Status);
            Assert.Equal($"/methods/greets {origin}/methods/greets/hello?x=1", greeting.Text);

            var echo = await FetchAsync(deployment, new WireRequest { Method = "POST", Target = "/bodies/echoes/echo", Body = WireBody.Of("spoken"u8.ToArray()) });
            Assert.Equal("spoken", echo.Text);
            Assert.Equal(["a=1", "b=2"], echo.Headers.Where(header => header.Is("set-cookie")).Select(header => header.Value));

            var refused = await FetchAsync(deployment, new WireRequest { Method = "PUT", Target = "/bodies/echoes/echo" });
            Assert.Equal(405, refused.Status);

            var connect = await FetchAsync(deployment, new WireRequest { Method = "CONNECT", Target = "/bodies/echoes/echo" });
            Assert.Equal(WireEnding.Closed, connect.Ending);
        }

        Assert.Empty(ProcessSession.Members(((ProcessDeployment)deployment).ProcessId));
    }

    [NodeTheory]
    [InlineData("nextjs-14", 14)]
    [InlineData("nextjs-15", 15)]
    [InlineData("nextjs-16", 16)]
    public async Task Every_page_beside_a_route_is_an_error_that_names_its_files(string name, int version)
    {
        await using var implementation = Load(name);
        var failed = await Assert.ThrowsAsync<BuildFailedException>(() => implementation.DeployAsync(
            Plans.Of(
                version,
                Plans.Fixture("resolution/plain", "/resolution/plain", ("app/x/page.tsx", Page), ("app/x/route.ts", Route)),
                Plans.Fixture("resolution/good", "/resolution/good", ("app/x/route.ts", Route)),
                Plans.Fixture("resolution/groups", "/resolution/groups", ("app/(a)/[id]/page.tsx", Page), ("app/(b)/[id]/route.ts", Route))),
            CancellationToken.None));
        output.WriteLine(failed.Output);
        Assert.All(failed.Failures, failure => Assert.Equal("page-route-conflict", failure.Code));
        Assert.Equal(
            [
                "app/resolution/groups/(a)/[id]/page.tsx", "app/resolution/groups/(b)/[id]/route.ts",
                "app/resolution/plain/x/page.tsx", "app/resolution/plain/x/route.ts",
            ],
            failed.Failures.SelectMany(failure => failure.Paths).Order(StringComparer.Ordinal));
    }

    [NodeTheory]
    [InlineData("nextjs-14", 14, "slug-names-differ", "", "app/a/[x]/route.ts", "app/a/[y]/route.ts")]
    [InlineData("nextjs-14", 14, "slug-name-repeats", "", "app/a/[x]/[x]/route.ts")]
    [InlineData("nextjs-14", 14, "catch-all-not-last", "", "app/a/[...x]/b/route.ts")]
    [InlineData("nextjs-14", 14, "catch-all-both-kinds", "", "app/a/[...x]/route.ts", "app/a/[[...x]]/route.ts")]
    [InlineData("nextjs-14", 14, "optional-catch-all-specificity", "app/a/route.ts", "app/a/route.ts", "app/a/[[...x]]/route.ts")]
    [InlineData("nextjs-14", 14, "optional-parameter", "", "app/a/[[x]]/route.ts")]
    [InlineData("nextjs-14", 14, "erroneous-periods", "", "app/a/[..x]/route.ts")]
    [InlineData("nextjs-14", 14, "app-and-pages-conflict", "app/api/route.ts pages/api.ts", "app/api/route.ts", "pages/api.ts")]
    [InlineData("nextjs-14", 14, "case-only-difference", "app/A/route.ts app/a/route.ts", "app/a/route.ts", "app/A/route.ts")]
    [InlineData("nextjs-15", 15, "app-and-pages-conflict", "app/api/route.ts pages/api.ts", "app/api/route.ts", "pages/api.ts")]
    [InlineData("nextjs-15", 15, "case-only-difference", "app/A/route.ts app/a/route.ts", "app/a/route.ts", "app/A/route.ts")]
    [InlineData("nextjs-16", 16, "route-route-conflict", "app/(g)/a/route.ts app/(h)/a/route.ts", "app/(g)/a/route.ts", "app/(h)/a/route.ts")]
    [InlineData("nextjs-16", 16, "slug-names-differ", "app/(g)/a/[x]/route.ts app/a/[y]/route.ts", "app/(g)/a/[x]/route.ts", "app/a/[y]/route.ts")]
    [InlineData("nextjs-16", 16, "slug-name-repeats", "app/a/[x]/[x]/route.ts", "app/a/[x]/[x]/route.ts")]
    [InlineData("nextjs-16", 16, "catch-all-not-last", "app/a/[...x]/b/route.ts", "app/a/[...x]/b/route.ts")]
    [InlineData("nextjs-16", 16, "optional-catch-all-specificity", "app/a/[[...x]]/route.ts app/a/route.ts", "app/a/route.ts", "app/a/[[...x]]/route.ts")]
    [InlineData("nextjs-16", 16, "optional-parameter", "app/a/[[x]]/route.ts", "app/a/[[x]]/route.ts")]
    [InlineData("nextjs-16", 16, "erroneous-periods", "app/a/[..x]/route.ts", "app/a/[..x]/route.ts")]
    [InlineData("nextjs-16", 16, "empty-parameter-name", "app/a/[]/route.ts", "app/a/[]/route.ts")]
    [InlineData("nextjs-16", 16, "app-and-pages-conflict", "app/api/route.ts", "app/api/route.ts", "pages/api.ts")]
    public async Task A_build_error_is_known_by_its_code_and_names_the_files_that_the_output_tells(string name, int version, string code, string named, params string[] files)
    {
        await using var implementation = Load(name);
        var fixture = Plans.Fixture("root", "", [.. files.Select(file => (file, file.StartsWith("pages", StringComparison.Ordinal) ? "export default (q, s) => s.end('pages')" : Route))]);
        var failed = await Assert.ThrowsAsync<BuildFailedException>(() => implementation.DeployAsync(Plans.Of(version, fixture), CancellationToken.None));
        output.WriteLine(failed.Output);
        var failure = Assert.Single(failed.Failures);
        Assert.Equal((code, named), (failure.Code, string.Join(' ', failure.Paths.Order(StringComparer.Ordinal))));
    }

    [NodeTheory]
    [InlineData("nextjs-14", 14, "cookies")]
    [InlineData("nextjs-15", 15, "cookies")]
    [InlineData("nextjs-16", 16, "cookies()")]
    public async Task Every_page_that_cannot_be_prerendered_is_named_with_its_reason(string name, int version, string cookies)
    {
        await using var implementation = Load(name);
        var failed = await Assert.ThrowsAsync<BuildFailedException>(() => implementation.DeployAsync(
            Plans.Of(
                version,
                Plans.Fixture("a", "/a", ("app/api/route.ts", "import { cookies } from 'next/headers'\nexport const dynamic = 'error'\nexport const GET = async () => Response.json((await cookies()).has('a'))")),
                Plans.Fixture("b", "/b", ("app/[id]/route.ts", "export const dynamic = 'force-static'\nexport const generateStaticParams = () => [{ id: 'é one' }]\nexport const GET = () => { throw new TypeError('boom') }")),
                Plans.Fixture("c", "/c", ("app/api/route.ts", Route))),
            CancellationToken.None));
        output.WriteLine(failed.Output);
        Assert.Equal(
            [("prerender-error", "app/a/api/route.ts"), ("prerender-error", "app/b/[id]/route.ts")],
            failed.Failures.Select(failure => (failure.Code, string.Join(' ', failure.Paths))).Order());
        Assert.Contains(failed.Failures, failure => failure.Message.Contains($"Route /a/api with `dynamic = \"error\"` couldn't be rendered statically because it used `{cookies}`", StringComparison.Ordinal));
        Assert.Contains(failed.Failures, failure => failure.Message.EndsWith("TypeError: boom", StringComparison.Ordinal));
    }

    [NodeTheory]
    [InlineData("nextjs-14", 14, "page-data-error", "export const dynamic = 'force-dynamic'\nthrow new Error('boom')")]
    [InlineData("nextjs-15", 15, "page-data-error", "export const dynamic = 'force-dynamic'\nthrow new Error('boom')")]
    [InlineData("nextjs-16", 16, "page-data-error", "export const dynamic = 'force-dynamic'\nthrow new Error('boom')")]
    [InlineData("nextjs-15", 15, "static-params-in-edge", "export const runtime = 'edge'\nexport const generateStaticParams = () => []")]
    [InlineData("nextjs-16", 16, "static-params-in-edge", "export const runtime = 'edge'\nexport const generateStaticParams = () => []")]
    public async Task A_module_that_the_build_refuses_is_named(string name, int version, string code, string text)
    {
        await using var implementation = Load(name);
        var failed = await Assert.ThrowsAsync<BuildFailedException>(() => implementation.DeployAsync(
            Plans.Of(version, Plans.Fixture("a", "/a", ("app/[id]/route.ts", $"{Route}\n{text}"))), CancellationToken.None));
        output.WriteLine(failed.Output);
        Assert.Contains(code, failed.Failures.Select(failure => failure.Code));
        Assert.All(failed.Failures, failure => Assert.Equal("app/a/[id]/route.ts", Assert.Single(failure.Paths)));
    }

    [NodeTheory]
    [InlineData("nextjs-15", 15, 500, WireEnding.Complete)]
    [InlineData("nextjs-16", 16, 0, WireEnding.Closed)]
    public async Task A_server_that_cannot_sort_its_routes_is_an_answer_and_not_a_broken_deployment(string name, int version, int status, WireEnding ending)
    {
        await using var implementation = Load(name);
        await using var deployment = await implementation.DeployAsync(
            Plans.Of(version, Plans.Fixture("root", "", ("app/[a]/x/route.ts", Route), ("app/[b]/y/route.ts", Route))), CancellationToken.None);
        for (var time = 0; time < 2; time++)
        {
            var exchange = await FetchAsync(deployment, new WireRequest { Method = "GET", Target = "/q/x" });
            Assert.Equal((status, ending), (exchange.Status, exchange.Ending));
        }

        output.WriteLine(string.Join('\n', ((IDeploymentLog)deployment).Tail(20)));
    }

    private static async Task<Exchange> FetchAsync(IDeployment deployment, WireRequest request) =>
        await ExchangeReader.ReadAsync(
            request, await deployment.SendAsync(request, CancellationToken.None), limits: null, TimeProvider.System, CancellationToken.None);

    private ProcessImplementation Load(string name)
    {
        var watch = Stopwatch.StartNew();
        return ProcessImplementation.Load(
            Repository.Implementation(name),
            new ProcessImplementationOptions { Progress = message => output.WriteLine($"{watch.Elapsed.TotalSeconds:0.0} s  {message}") });
    }
}
