using System.IO.Pipelines;
using RouteHandlers.Conformance.Wire;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Wire;

public class SocketHttpClientRequestTests
{
    private const string Empty = "HTTP/1.1 204 No Content\r\n\r\n";

    [Theory]
    [InlineData("GET", "/a?b=c")]
    [InlineData("get", "/a/../b//c")]
    [InlineData("PROPFIND", "*")]
    [InlineData("GET", "http://elsewhere/x y")]
    public async Task Method_and_target_are_written_as_they_stand(string method, string target)
    {
        var head = await HeadOfAsync(new WireRequest { Method = method, Target = target }, port => $"{method} {target} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");
        Assert.Equal(head.Expected, head.Written);
    }

    [Fact]
    public async Task Headers_keep_their_order_case_and_repetitions()
    {
        var request = new WireRequest
        {
            Method = "GET",
            Target = "/",
            HttpVersion = "1.0",
            Headers = [new("X-b", "2"), new("HOST", "me"), new("x-B", "1"), new("Cookie", "caf\u00E9")],
        };
        var head = await HeadOfAsync(request, _ => "GET / HTTP/1.0\r\nX-b: 2\r\nHOST: me\r\nx-B: 1\r\nCookie: caf\u00E9\r\n\r\n");
        Assert.Equal(head.Expected, head.Written);
    }

    [Fact]
    public async Task The_authority_of_the_client_is_the_host_of_a_request_without_one()
    {
        string? written = null;
        await using var server = new RawServer(async peer =>
        {
            written = await peer.ReadHeadAsync();
            await peer.WriteAsync(Empty);
        });
        var client = new SocketHttpClient("127.0.0.1", server.Port, authority: "shop.example");
        await using var response = await client.SendAsync(new WireRequest { Method = "GET", Target = "/" }, CancellationToken.None);
        Assert.Equal("GET / HTTP/1.1\r\nHost: shop.example\r\n\r\n", written);
    }

    [Fact]
    public async Task A_body_of_known_length_is_framed_by_its_length()
    {
        var written = await BodyAsync(new WireRequest { Method = "POST", Target = "/", Body = WireBody.Of("abc"u8.ToArray()) }, "\r\n\r\nabc");
        Assert.EndsWith("Content-Length: 3\r\n\r\nabc", written);
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_chunked()
    {
        var body = new WireBody(() => new MemoryStream("abc"u8.ToArray()), Length: null);
        var written = await BodyAsync(new WireRequest { Method = "POST", Target = "/", Body = body }, "0\r\n\r\n");
        Assert.EndsWith("Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n", written);
    }

    [Fact]
    public async Task A_body_whose_framing_the_caller_names_is_written_as_it_stands()
    {
        var request = new WireRequest
        {
            Method = "POST",
            Target = "/",
            Headers = [new("transfer-encoding", "chunked")],
            Body = WireBody.Of("zz\r\nnot a chunk"u8.ToArray()),
        };
        var written = await BodyAsync(request, "not a chunk");
        Assert.EndsWith("transfer-encoding: chunked\r\n\r\nzz\r\nnot a chunk", written);
        Assert.DoesNotContain("Content-Length", written);
    }

    [Fact]
    public async Task The_body_is_sent_while_the_answer_is_read()
    {
        var parts = new Pipe();
        await using var server = new RawServer(async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n");
            await peer.WriteAsync(await peer.ReadUntilAsync("later"));
        });
        var request = new WireRequest { Method = "POST", Target = "/", Headers = [new("Content-Length", "5")], Body = new WireBody(() => parts.Reader.AsStream(), 5) };
        await using var response = await server.Client.SendAsync(request, CancellationToken.None);
        Assert.Equal(200, response.Status);

        await parts.Writer.WriteAsync("later"u8.ToArray());
        await parts.Writer.CompleteAsync();
        using var reader = new StreamReader(response.Body);
        Assert.Equal("later", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task A_body_that_breaks_off_at_the_caller_is_the_callers_error_and_not_half_a_request()
    {
        await using var server = new RawServer(async peer =>
        {
            await peer.ReadHeadAsync();
            Assert.True(await peer.IsHungUpAsync());
        });
        var request = new WireRequest { Method = "POST", Target = "/", Body = new WireBody(() => new BrokenStream(), 5) };
        var exception = await Assert.ThrowsAsync<InvalidDataException>(() => server.Client.SendAsync(request, CancellationToken.None));
        Assert.Equal("broken on purpose", exception.Message);
        await server.EndAsync();
    }

    [Fact]
    public async Task A_character_that_is_not_one_byte_is_refused_before_anything_is_sent()
    {
        var request = new WireRequest { Method = "GET", Target = "/", Headers = [new("x", "\u20AC")] };
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => new SocketHttpClient("127.0.0.1", 1).SendAsync(request, CancellationToken.None));
        Assert.Contains("found U+20AC in the request's head", exception.Message);
    }

    [Fact]
    public async Task Nobody_who_listens_is_said_with_the_address()
    {
        int port;
        await using (var server = new RawServer(_ => Task.CompletedTask))
        {
            port = server.Port;
        }

        var exception = await Assert.ThrowsAsync<WireConnectException>(
            () => new SocketHttpClient("127.0.0.1", port).SendAsync(new WireRequest { Method = "GET", Target = "/" }, CancellationToken.None));
        Assert.StartsWith($"127.0.0.1:{port}: no connection (", exception.Message);
    }

    [Fact]
    public void An_address_that_is_not_of_the_web_is_refused() =>
        Assert.Throws<ArgumentException>(() => new SocketHttpClient(new Uri("ftp://127.0.0.1/")));

    private static async Task<(string Written, string Expected)> HeadOfAsync(WireRequest request, Func<int, string> expected)
    {
        string? written = null;
        await using var server = new RawServer(async peer =>
        {
            written = await peer.ReadHeadAsync();
            await peer.WriteAsync(Empty);
        });
        await using var response = await server.Client.SendAsync(request, CancellationToken.None);
        return (written!, expected(server.Port));
    }

    private static async Task<string> BodyAsync(WireRequest request, string end)
    {
        string? written = null;
        await using var server = new RawServer(async peer =>
        {
            written = await peer.ReadUntilAsync(end);
            await peer.WriteAsync(Empty);
        });
        await using var response = await server.Client.SendAsync(request, CancellationToken.None);
        return written!;
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new InvalidDataException("broken on purpose");
    }
}
