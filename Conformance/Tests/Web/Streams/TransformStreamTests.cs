using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Web.Streams;

public class TransformStreamTests
{
    [Fact]
    public Task WithoutTransformer_ChunksPass() => OnLoop.Run(async () =>
    {
        var transform = new TransformStream();
        var writer = transform.Writable.GetWriter();
        var writing = Write();

        Assert.Equal(["a", "b"], await OnLoop.ReadAll(transform.Readable));
        await writing;

        async Task Write()
        {
            await writer.WriteAsync("a");
            await OnLoop.Sleep(100);
            await writer.WriteAsync("b");
            await writer.CloseAsync();
        }
    });

    [Fact]
    public Task AWrite_WaitsForAReader() => OnLoop.Run(async () =>
    {
        var transform = new TransformStream();
        var written = transform.Writable.GetWriter().WriteAsync("a");
        await OnLoop.Turn();
        Assert.False(written.IsCompleted);

        Assert.Equal("a", (await transform.Readable.GetReader().ReadAsync()).Value);
        await written;
    });

    [Fact]
    public Task PipeThrough_TransformsFiltersAndFlushes() => OnLoop.Run(async () =>
    {
        var stream = OnLoop.Of("a", "drop", "b").PipeThrough(new TransformStream(new()
        {
            Transform = (chunk, controller) =>
            {
                if (chunk is "drop")
                {
                    return;
                }

                controller.Enqueue(chunk);
                controller.Enqueue(((string)chunk!).ToUpperInvariant());
            },
            Flush = controller => controller.Enqueue("end"),
        }));

        Assert.Equal(["a", "A", "b", "B", "end"], await OnLoop.ReadAll(stream));
    });

    [Fact]
    public Task AFailure_ReachesBothEnds() => OnLoop.Run(async () =>
    {
        object? reason = null;
        var source = new ReadableStream(new() { Pull = controller => controller.Enqueue("a"), Cancel = given => reason = given });
        var broken = source.PipeThrough(new TransformStream(new() { Transform = (_, _) => throw new JavaScriptException("broken") }));

        Assert.Equal("broken", (await Assert.ThrowsAsync<JavaScriptException>(() => OnLoop.ReadAll(broken))).Message);
        await OnLoop.Turn();
        Assert.Equal("broken", (reason as Exception)?.Message);

        var failing = new ReadableStream(new() { Pull = _ => throw new JavaScriptException("source") }).PipeThrough(new TransformStream());
        Assert.Equal("source", (await Assert.ThrowsAsync<JavaScriptException>(() => OnLoop.ReadAll(failing))).Message);
    });

    [Fact]
    public Task ACancelledEnd_CancelsTheSource() => OnLoop.Run(async () =>
    {
        var isCancelled = false;
        var source = new ReadableStream(new() { Pull = controller => controller.Enqueue("a"), Cancel = _ => isCancelled = true });
        var reader = source.PipeThrough(new TransformStream()).GetReader();
        Assert.Equal("a", (await reader.ReadAsync()).Value);

        await reader.CancelAsync("enough");
        await OnLoop.Turn();
        Assert.True(isCancelled);
    });

    [Fact]
    public Task PipeTo_ClosesTheSink() => OnLoop.Run(async () =>
    {
        var written = new List<object?>();
        await OnLoop.Of("a", "b").PipeToAsync(new WritableStream(new() { Write = (chunk, _) => written.Add(chunk), Close = () => written.Add("closed") }));

        Assert.Equal(["a", "b", "closed"], written);
    });

    [Fact]
    public Task Text_PassesThroughTheCodecs_WhereverItIsCut() => OnLoop.Run(async () =>
    {
        var bytes = new TextEncoder().Encode("\ufeffhé😀");
        var cut = OnLoop.Of([.. bytes.Select(one => new[] { one })]);
        Assert.Equal("hé😀", string.Concat(await OnLoop.ReadAll(cut.PipeThrough(new TextDecoderStream()))));

        var halves = OnLoop.Of("h\ud83d", "\ude00");
        Assert.Equal("h😀", await new Response(halves.PipeThrough(new TextEncoderStream())).TextAsync());

        var decoder = new TextDecoder();
        Assert.Equal(["", "é", "\ufffd", "a"], [decoder.Decode([0xc3], stream: true), decoder.Decode([0xa9]), decoder.Decode([0xe4]), decoder.Decode([0x61])]);
        Assert.Throws<TypeErrorException>(() => new TextDecoder(fatal: true).Decode([0xff]));
        Assert.Throws<RangeErrorException>(() => new TextDecoder("koi8-r"));
    });
}
