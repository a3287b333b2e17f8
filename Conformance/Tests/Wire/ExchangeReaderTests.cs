using RouteHandlers.Conformance.Wire;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Wire;

public class ExchangeReaderTests
{
    private static readonly WireRequest _get = new() { Method = "GET", Target = "/flood" };

    [Fact]
    public async Task A_body_of_just_the_limit_is_read()
    {
        await using var server = RawServer.Answering("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabcde");
        var response = await server.Client.SendAsync(_get, CancellationToken.None);
        var exchange = await ExchangeReader.ReadAsync(_get, response, new ExchangeLimits { BodyBytes = 5 }, TimeProvider.System, CancellationToken.None);
        Assert.Equal("abcde", exchange.Text);
    }

    [Fact]
    public async Task A_flood_is_given_up_at_the_limit_and_hung_up_on()
    {
        await using var server = new RawServer(async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.WriteAsync("HTTP/1.1 200 OK\r\n\r\n");
            await Assert.ThrowsAnyAsync<IOException>(async () =>
            {
                while (true)
                {
                    await peer.WriteAsync(new string('x', 10_000));
                }
            });
        });
        var response = await server.Client.SendAsync(_get, CancellationToken.None);
        var exception = await Assert.ThrowsAsync<ExchangeLimitException>(
            () => ExchangeReader.ReadAsync(_get, response, new ExchangeLimits { BodyBytes = 100_000 }, TimeProvider.System, CancellationToken.None));
        Assert.StartsWith("GET /flood: status 200, ", exception.Message);
        Assert.Contains("expected 100000 bytes at most", exception.Message);
        await server.EndAsync();
    }

    [Fact]
    public async Task A_body_that_does_not_end_in_time_is_given_up_and_hung_up_on()
    {
        await using var server = new RawServer(async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.WriteAsync("HTTP/1.1 200 OK\r\n\r\nabc");
            Assert.True(await peer.IsHungUpAsync());
        });
        var response = await server.Client.SendAsync(_get, CancellationToken.None);
        var exception = await Assert.ThrowsAsync<ExchangeLimitException>(
            () => ExchangeReader.ReadAsync(_get, response, new ExchangeLimits { Time = TimeSpan.FromMilliseconds(50) }, TimeProvider.System, CancellationToken.None));
        Assert.Contains("expected the end of the body within 0.05 s", exception.Message);
        await server.EndAsync();
    }
}
