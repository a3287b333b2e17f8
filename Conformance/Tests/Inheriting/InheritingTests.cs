using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Running;
using RouteHandlers.Conformance.Testing;
using RouteHandlers.Conformance.Tests.Running;
using RouteHandlers.Conformance.Tests.Wire;
using RouteHandlers.Conformance.Wire;
using Xunit;
using Xunit.Sdk;

namespace RouteHandlers.Conformance.Tests.Inheriting;

/// <summary>The cases that a class inherits fail, and are skipped, as they should be.</summary>
public sealed class InheritingTests
{
    [Fact]
    public async Task AFailingScenarioFailsItsCaseInWords()
    {
        var failure = await Assert.ThrowsAnyAsync<XunitException>(() => new Refusing().Scenario("methods/own-head-wins"));

        Assert.Contains("Failed: methods/own-head-wins", failure.Message, StringComparison.Ordinal);
        Assert.Contains("RH-METHOD-", failure.Message, StringComparison.Ordinal);
        Assert.Contains("observed 418", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADeviationThatIsKnownPasses() => await new Refusing().Scenario("methods/trace");

    [Fact]
    public async Task AScenarioThatDoesNotApplyIsSkippedWithItsReason()
    {
        var skipped = await Assert.ThrowsAsync<Xunit.SkipException>(() => new Refusing().Scenario("methods/tokens-that-are-no-method"));

        Assert.Equal("needs raw-http", skipped.Message);
    }

    [Fact]
    public async Task TheScenariosOfAClassRunOnce()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => new Refusing().Scenario("methods/own-head-wins"));
        await new Refusing().SomethingWasRun();

        Assert.Equal(1, Refusing.Created);
    }

    [Fact]
    public async Task AClassWhoseEveryCaseIsSkippedFails()
    {
        var failure = await Assert.ThrowsAnyAsync<XunitException>(() => new Unable().SomethingWasRun());

        Assert.Contains("none of 1 scenarios was run", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFilterThatMatchesNothingIsAnError()
    {
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => new Idle().SomethingWasRun());

        Assert.StartsWith("Idle: the filter 'methods/nothing' matches no scenario.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnHttpClientSendsNoTargetThatIsNoPath()
    {
        using var client = new HttpClient { BaseAddress = new("http://localhost") };
        await using var deployment = new HttpClientDeployment(client);

        var failure = await Assert.ThrowsAsync<NotSupportedException>(() => deployment.SendAsync(new WireRequest { Method = "OPTIONS", Target = "*" }, CancellationToken.None));

        Assert.StartsWith("OPTIONS *: an HttpClient sends paths only.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnHttpClientWithoutBaseAddressIsRefused()
    {
        using var client = new HttpClient();

        Assert.Throws<ArgumentException>(() => new HttpClientDeployment(client));
    }

    [Fact]
    public async Task AnHttpClientThatLeavesHangsUp()
    {
        await using var server = new RawServer(async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\npart\r\n");
            Assert.True(await peer.IsHungUpAsync());
        });
        using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{server.Port}") };
        await using var deployment = new HttpClientDeployment(client);
        await using (var response = await deployment.SendAsync(new() { Method = "GET", Target = "/" }, CancellationToken.None))
        {
            var part = new byte[4];
            await response.Body.ReadExactlyAsync(part);
            Assert.Equal("part"u8.ToArray(), part);
        }

        await server.EndAsync();
    }

    // Private, so that xunit does not run them.
    [ConformanceScope("methods/*")]
    private sealed class Refusing : RouteHandlerConformanceTests
    {
        private static int _created;

        public static int Created => _created;

        protected override RunOptions Options => new() { Version = 15, Deviations = [new() { Scenario = "methods/trace", Reason = "a teapot" }] };

        protected override IImplementation CreateImplementation()
        {
            Interlocked.Increment(ref _created);
            return new FakeImplementation
            {
                Info = new() { Name = "teapot", Release = "1", Capabilities = new HashSet<string> { Capability.RootMount } },
                Answer = FakeImplementation.Answering(418).Answer,
            };
        }
    }

    [ConformanceScope("methods/tokens-that-are-no-method")]
    private sealed class Unable : RouteHandlerConformanceTests
    {
        protected override IImplementation CreateImplementation() => new FakeImplementation { Info = new() { Name = "teapot", Release = "1" } };
    }

    [ConformanceScope("methods/nothing")]
    private sealed class Idle : RouteHandlerConformanceTests
    {
        protected override IImplementation CreateImplementation() => new FakeImplementation();
    }
}
