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
    [InlineData("nextjs-15", 15)]
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
    [InlineData("nextjs-15", 15)]
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
