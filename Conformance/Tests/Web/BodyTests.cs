using System.Text;
using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Web;

public class BodyTests
{
    private const string AlreadyRead = "Body is unusable: Body has already been read";

    [Fact]
    public async Task NoBody_ReadsAsEmpty_AsOftenAsOneLikes()
    {
        var response = new Response();

        Assert.Null(response.Body);
        Assert.Equal("", await response.TextAsync());
        Assert.Empty(await response.BytesAsync());
        Assert.False(response.BodyUsed);
        Assert.Equal(
            "Unexpected end of JSON input",
            (await Assert.ThrowsAsync<SyntaxErrorException>(() => response.JsonAsync())).Message);
    }

    [Fact]
    public async Task AnEmptyText_IsABody()
    {
        var response = new Response("");

        Assert.NotNull(response.Body);
        Assert.False(response.BodyUsed);
        Assert.Equal("", await response.TextAsync());
        Assert.True(response.BodyUsed);
    }

    [Fact]
    public async Task ASecondRead_IsATypeError()
    {
        var response = new Response("x");
        await response.TextAsync();

        Assert.Equal(AlreadyRead, (await Assert.ThrowsAsync<TypeErrorException>(() => response.TextAsync())).Message);
        Assert.Equal(AlreadyRead, (await Assert.ThrowsAsync<TypeErrorException>(() => response.BytesAsync())).Message);
        Assert.Equal(AlreadyRead, (await Assert.ThrowsAsync<TypeErrorException>(() => response.JsonAsync())).Message);
    }

    [Fact]
    public async Task ReadingPartOfTheStream_UsesTheBody()
    {
        var response = new Response("abc");
        var body = response.Body!;

        Assert.Same(body, response.Body);
        Assert.False(response.BodyUsed);
        Assert.Equal("abc"u8.ToArray(), (await body.GetReader().ReadAsync()).Value);
        Assert.True(response.BodyUsed);
        Assert.Equal(AlreadyRead, (await Assert.ThrowsAsync<TypeErrorException>(() => response.TextAsync())).Message);
    }

    [Fact]
    public async Task AnUntouchedStream_LeavesTheReadersFree()
    {
        var response = new Response("abc");
        var body = response.Body!;

        Assert.Equal("abc", await response.TextAsync());
        Assert.Throws<TypeErrorException>(() => body.GetReader());
    }

    [Fact]
    public async Task CancellingTheStream_UsesTheBody()
    {
        var response = new Response("abc");
        await response.Body!.CancelAsync();

        Assert.True(response.BodyUsed);
    }

    [Theory]
    [InlineData(new byte[] { 0x68, 0xc3, 0xa9 }, "hé")]
    [InlineData(new byte[] { 0xef, 0xbb, 0xbf, 0x61 }, "a")]
    [InlineData(new byte[] { 0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x61 }, "\ufeffa")]
    [InlineData(new byte[] { 0xff, 0x61 }, "\ufffda")]
    [InlineData(new byte[] { 0xe4, 0xb8 }, "\ufffd")]
    public async Task Text_IsUtf8(byte[] bytes, string expected)
    {
        Assert.Equal(expected, await new Response(bytes).TextAsync());
    }

    [Fact]
    public async Task Bytes_AreCopiedIn()
    {
        var bytes = "abc"u8.ToArray();
        var response = new Response(bytes);
        bytes[0] = (byte)'x';

        Assert.Equal("abc", await response.TextAsync());
    }

    [Fact]
    public async Task AStream_IsNotReadBeforeAReaderAsks()
    {
        var source = new CountingStream("abc");
        var response = new Response(source);
        _ = response.Body;
        _ = response.Clone();

        Assert.Equal(0, source.Reads);
        Assert.Null(response.Content!.Length);
        Assert.Equal("abc", await response.TextAsync());
        Assert.True(source.Reads > 0);
    }

    [Fact]
    public async Task Json_StripsTheByteOrderMark_AndIgnoresTheContentType()
    {
        var json = await new Response("\ufeff{\"a\":1}").JsonAsync();

        Assert.Equal(1, json!["a"]!.GetValue<int>());
    }

    [Fact]
    public async Task Take_HandsTheStreamOverOnce()
    {
        var source = new MemoryStream("abc"u8.ToArray());
        var response = new Response(source);

        Assert.Same(source, response.Content!.Take());
        Assert.True(response.BodyUsed);
        Assert.Equal(AlreadyRead, Assert.Throws<TypeErrorException>(() => response.Content.Take()).Message);
        Assert.Equal(AlreadyRead, (await Assert.ThrowsAsync<TypeErrorException>(() => response.TextAsync())).Message);
    }

    [Fact]
    public void Length_IsKnownForTextOnly()
    {
        Assert.Equal(6, new Response("héllo").Content!.Length);
        Assert.Null(new Response(new MemoryStream([1])).Content!.Length);
    }

    [Fact]
    public async Task AClone_HasTheSameBody_InEitherOrder()
    {
        foreach (BodyInit body in new BodyInit[] { "payload", new CountingStream("payload") })
        {
            var first = new Response(body);
            var second = first.Clone();

            Assert.Equal("payload", await second.TextAsync());
            Assert.False(first.BodyUsed);
            Assert.Equal("payload", await first.TextAsync());
        }
    }

    [Fact]
    public async Task ClonesOfAStream_MayReadByTurns()
    {
        var source = new CountingStream("abcdef");
        var first = new Response(source);
        var second = first.Clone();
        var third = second.Clone();
        var buffer = new byte[4];

        var (one, two) = (first.Body!.AsStream(), second.Body!.AsStream());
        Assert.Equal(4, await one.ReadAsync(buffer));
        Assert.Equal(2, await two.ReadAsync(buffer.AsMemory(0, 2)));
        Assert.Equal("ab", Encoding.ASCII.GetString(buffer, 0, 2));
        Assert.Equal("abcdef", await third.TextAsync());
        Assert.Equal("ef", await new StreamReader(one).ReadToEndAsync());
        Assert.Equal("cdef", await new StreamReader(two).ReadToEndAsync());
    }

    [Fact]
    public async Task TheSourceOfClones_IsClosedWithTheLastOfThem()
    {
        var source = new CountingStream("abc");
        var first = new Response(source);
        var second = first.Clone();

        await first.TextAsync();
        Assert.True(source.CanRead);
        await second.Body!.CancelAsync();
        Assert.False(source.CanRead);
    }

    [Fact]
    public async Task AFailingStream_FailsBothClones()
    {
        var first = new Response(new FailingStream());
        var second = first.Clone();

        Assert.Equal("broken", (await Assert.ThrowsAsync<IOException>(() => first.TextAsync())).Message);
        Assert.Equal("broken", (await Assert.ThrowsAsync<IOException>(() => second.TextAsync())).Message);
    }

    [Fact]
    public async Task AUsedBody_CannotBecomeAnotherBody()
    {
        var request = new Request("http://h/", new() { Method = "POST", Body = "abc" });
        var body = request.Body!;
        Assert.Equal("abc", await new Response(body).TextAsync());
        Assert.True(request.BodyUsed);

        Assert.Throws<TypeErrorException>(() => new Response(body));
    }

    private class CountingStream(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public int Reads { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Reads++;
            return base.ReadAsync(buffer, cancellationToken);
        }

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            var buffer = new byte[2];
            while (await ReadAsync(buffer, cancellationToken) is > 0 and var count)
            {
                await destination.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            }
        }
    }

    private sealed class FailingStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromException<int>(new IOException("broken"));
    }
}
