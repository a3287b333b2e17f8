using RouteHandlers.Runtime;

namespace RouteHandlers.Web;

/// <content>The way to .NET's streams and back.</content>
public sealed partial class ReadableStream
{
    private const int ChunkSize = 64 * 1024;

    /// <summary>A stream of the bytes of a .NET stream, which is read when this is read and disposed at its end.</summary>
    public static ReadableStream From(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var home = EventLoop.Home;
        return new(
            new()
            {
                PullAsync = async controller =>
                {
                    var buffer = new byte[ChunkSize];
                    using var waiting = home.WaitOutside();
                    var count = await stream.ReadAsync(buffer);
                    if (count > 0)
                    {
                        controller.Enqueue(buffer[..count]);
                        return;
                    }

                    await stream.DisposeAsync();
                    controller.CloseIfOpen();
                },
                CancelAsync = async _ => await stream.DisposeAsync(),
            },
            new() { HighWaterMark = 0 });
    }

    /// <summary>The bytes as a .NET stream, to be read once. It locks this one; disposing it before the end cancels this one.</summary>
    /// <exception cref="TypeErrorException">A reader has it.</exception>
    public Stream AsStream() => new ReadableByteStream(this);
}
