using System.Text;
using RouteHandlers.Conformance.Matching;
using RouteHandlers.Conformance.Wire;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Wire;

public class SocketHttpClientResponseTests
{
    private static readonly WireRequest _get = new() { Method = "GET", Target = "/" };

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc", "abc", WireEnding.Complete)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdef", "abc", WireEnding.Complete)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 3, 3\r\ncontent-length: 3\r\n\r\nabc", "abc", WireEnding.Complete)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", "abc", WireEnding.Truncated)]
    [InlineData("HTTP/1.1 200 OK\r\n\r\nabc", "abc", WireEnding.Complete)]
    [InlineData("HTTP/1.0 200 OK\n\nabc", "abc", WireEnding.Complete)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n", "abc0123456789", WireEnding.Complete)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, Chunked\r\nContent-Length: 1\r\n\r\n3\r\nabc\r\n0\r\nTrailer: x\r\n\r\n", "abc", WireEnding.Complete)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n", "abc", WireEnding.Truncated)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nabc", "abc", WireEnding.Truncated)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n", "abc", WireEnding.Truncated)]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\nabc", "", WireEnding.Complete)]
    [InlineData("HTTP/1.1 304 Not Modified\r\nContent-Length: 3\r\n\r\n", "", WireEnding.Complete)]
    public async Task The_framing_says_where_a_body_ends_and_the_ending_whether_it_did(string answer, string body, WireEnding ending)
    {
        var exchange = await ExchangeAsync(answer);
        Assert.Equal((body, ending), (exchange.Text, exchange.Ending));
    }

    [Fact]
    public async Task An_answer_to_HEAD_has_no_body_whatever_its_length_says()
    {
        var exchange = await ExchangeAsync("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n", new WireRequest { Method = "HEAD", Target = "/" });
        Assert.Equal((200, "", WireEnding.Complete), (exchange.Status, exchange.Text, exchange.Ending));
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    public async Task A_connection_that_closes_without_an_answer_is_a_value(string answer)
    {
        var exchange = await ExchangeAsync(answer);
        Assert.Equal((0, "", WireEnding.Closed), (exchange.Status, exchange.Text, exchange.Ending));
    }

    [Fact]
    public async Task A_connection_that_is_reset_leaves_the_body_truncated_even_where_closing_would_have_ended_it()
    {
        var isRead = new TaskCompletionSource();
        await using var server = new RawServer(async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.WriteAsync("HTTP/1.1 200 OK\r\n\r\nabc");
            await isRead.Task;
            peer.Reset();
        });
        await using var response = await server.Client.SendAsync(_get, CancellationToken.None);
        Assert.Equal("abc", await ReadAsync(response, 3));
        isRead.SetResult();
        Assert.Equal("", await ReadAsync(response, 1));
        Assert.Equal(WireEnding.Truncated, response.Ending);
    }

    [Fact]
    public async Task Headers_keep_their_order_case_and_repetitions_and_folded_lines_are_joined()
    {
        var exchange = await ExchangeAsync("HTTP/1.1 200\r\nSet-Cookie: a=1\r\nX:\r\nset-cookie:  caf\u00E9\t\r\nFolded: one\r\n  two\r\nContent-Length: 0\r\n\r\n");
        Assert.Equal("", exchange.Reason);
        Assert.Equal(
            [new WireHeader("Set-Cookie", "a=1"), new("X", ""), new("set-cookie", "caf\u00E9"), new("Folded", "one two"), new("Content-Length", "0")],
            exchange.Headers);
    }

    [Fact]
    public async Task Interim_answers_are_skipped()
    {
        var exchange = await ExchangeAsync("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 201 Made here\r\nContent-Length: 1\r\n\r\na");
        Assert.Equal((201, "Made here", "a"), (exchange.Status, exchange.Reason, exchange.Text));
        Assert.DoesNotContain(exchange.Headers, header => header.Is("link"));
    }

    [Theory]
    [InlineData("SSH-2.0-x\r\n", "the start of the answer: found \"S")]
    [InlineData("HTTX", "the start of the answer: found \"HTTX")]
    [InlineData("\u0015\u0003\u0001", "the start of the answer: found \"\\x15")]
    [InlineData("HTTP/1.1 2000 OK\r\n\r\n", "status line: found \"HTTP/1.1 2000 OK\"")]
    [InlineData("HTTP/2 200\r\n\r\n", "status line: found \"HTTP/2 200\"")]
    [InlineData("HTTP/1.1 200 OK\r\nA: b\r\nno colon\r\n\r\n", "header line 2: found \"no colon\"")]
    [InlineData("HTTP/1.1 200 OK\r\nbad name: b\r\n\r\n", "header line 1: found \"bad name: b\"")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", "found Content-Length: 1, 2; expected one number")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", "found Content-Length: -1; expected one number")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", "found \"xyz\"; expected the size of a chunk")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n", "found \"bc\"; expected the line end behind a chunk")]
    public async Task What_is_not_HTTP_is_said_with_place_and_bytes(string answer, string message)
    {
        var exception = await Assert.ThrowsAsync<WireProtocolException>(() => ExchangeAsync(answer));
        Assert.Contains(message, exception.Message);
    }

    [Fact]
    public async Task A_head_that_never_ends_is_given_up_at_its_limit()
    {
        await using var server = new RawServer(async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.WriteAsync("HTTP/1.1 200 OK\r\n");
            for (var line = 0; line < ResponseReader.HeadLimit; line++)
            {
                await peer.WriteAsync("X: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n");
            }
        });
        var exception = await Assert.ThrowsAsync<WireProtocolException>(() => server.Client.SendAsync(_get, CancellationToken.None));
        Assert.Contains("found a head that does not end", exception.Message);
        Assert.Contains("within 65536 bytes", exception.Message);
    }

    [Fact]
    public async Task A_body_is_handed_out_as_it_arrives()
    {
        var gates = Enumerable.Range(0, 3).Select(_ => new TaskCompletionSource()).ToArray();
        await using var server = new RawServer(async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            foreach (var (gate, part) in gates.Zip(["3\r\none", "\r\n3\r\ntwo", "\r\n0\r\n\r\n"]))
            {
                await gate.Task;
                await peer.WriteAsync(part);
            }
        });
        await using var response = await server.Client.SendAsync(_get, CancellationToken.None).WaitAsync(RawServer.Patience);
        Assert.Equal((200, WireEnding.Open), (response.Status, response.Ending));
        gates[0].SetResult();
        Assert.Equal("one", await ReadAsync(response, 3));
        gates[1].SetResult();
        Assert.Equal("two", await ReadAsync(response, 3));
        Assert.Equal(WireEnding.Open, response.Ending);
        gates[2].SetResult();
        Assert.Equal("", await ReadAsync(response, 1));
        Assert.Equal(WireEnding.Complete, response.Ending);
    }

    [Fact]
    public async Task Cancelling_while_the_answer_is_awaited_hangs_up()
    {
        using var cancellation = new CancellationTokenSource();
        await using var server = new RawServer(async peer =>
        {
            await peer.ReadHeadAsync();
            await cancellation.CancelAsync();
            Assert.True(await peer.IsHungUpAsync());
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Client.SendAsync(_get, cancellation.Token));
        await server.EndAsync();
    }

    [Fact]
    public async Task Cancelling_while_the_body_is_read_hangs_up()
    {
        using var cancellation = new CancellationTokenSource();
        await using var server = new RawServer(async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n");
            Assert.True(await peer.IsHungUpAsync());
        });
        var response = await server.Client.SendAsync(_get, CancellationToken.None);
        var reading = response.Body.ReadAsync(new byte[1], cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.AsTask());
        await server.EndAsync();
        Assert.Equal(WireEnding.Truncated, response.Ending);
        await response.DisposeAsync();
    }

    [Fact]
    public async Task Disposing_the_response_hangs_up()
    {
        await using var server = new RawServer(async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n");
            Assert.True(await peer.IsHungUpAsync());
        });
        var response = await server.Client.SendAsync(_get, CancellationToken.None);
        await response.DisposeAsync();
        await server.EndAsync();
    }

    [Fact]
    public async Task Disposing_the_response_in_mid_body_hangs_up()
    {
        await using var server = new RawServer(async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\npart\r\n");
            Assert.True(await peer.IsHungUpAsync());
        });
        await using (var response = await server.Client.SendAsync(_get, CancellationToken.None))
        {
            Assert.Equal("part", await ReadAsync(response, 4));
            Assert.Equal(WireEnding.Open, response.Ending);
        }

        await server.EndAsync();
    }

    private static async Task<Exchange> ExchangeAsync(string answer, WireRequest? request = null)
    {
        request ??= _get;
        await using var server = RawServer.Answering(answer);
        var response = await server.Client.SendAsync(request, CancellationToken.None);
        return await ExchangeReader.ReadAsync(request, response, limits: null, TimeProvider.System, CancellationToken.None);
    }

    private static async Task<string> ReadAsync(WireResponse response, int count)
    {
        var buffer = new byte[count];
        var read = await response.Body.ReadAtLeastAsync(buffer, count, throwOnEndOfStream: false).AsTask().WaitAsync(RawServer.Patience);
        return Encoding.Latin1.GetString(buffer, 0, read);
    }
}
