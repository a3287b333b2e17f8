namespace RouteHandlers.Web;

/// <summary>What a pipe leaves alone when an end of it ends.</summary>
// https://streams.spec.whatwg.org/#dictdef-streampipeoptions
public sealed record StreamPipeOptions
{
    public bool PreventClose { get; init; }

    public bool PreventAbort { get; init; }

    public bool PreventCancel { get; init; }

    public AbortSignal? Signal { get; init; }
}

/// <summary>Something that chunks go through.</summary>
// https://streams.spec.whatwg.org/#dictdef-readablewritablepair
public interface IReadableWritablePair
{
    ReadableStream Readable { get; }

    WritableStream Writable { get; }
}

public sealed partial class ReadableStream
{
    /// <summary>What comes out at the other end.</summary>
    // https://streams.spec.whatwg.org/#rs-pipe-through
    public ReadableStream PipeThrough(IReadableWritablePair transform, StreamPipeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(transform);
        if (Locked || transform.Writable.Locked)
        {
            throw new TypeErrorException($"Invalid state: The {(Locked ? "ReadableStream" : "WritableStream")} is locked");
        }

        _ = PipeToAsync(transform.Writable, options);
        return transform.Readable;
    }

    /// <summary>Writes every chunk to a writable stream, as fast as that takes them. An error at one end ends the other.</summary>
    // https://streams.spec.whatwg.org/#readable-stream-pipe-to
    public async Task PipeToAsync(WritableStream destination, StreamPipeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(destination);
        options ??= new();
        var reader = GetReader();
        var writer = destination.GetWriter();
        var aborted = Promise.New();
        void Abort() => aborted.TrySetResult();
        options.Signal?.Add(Abort);
        try
        {
            while (true)
            {
                // An error of either end, or the end of the source, counts before a chunk is moved.
                await Promise.Race(Home, writer.Ready, writer.Closed, aborted.Task);
                options.Signal?.ThrowIfAborted();
                if (writer.Closed.IsCompleted)
                {
                    await FailAsync(writer.Closed);
                }

                var read = reader.ReadAsync();
                await Promise.Race(Home, read, writer.Closed, aborted.Task);
                options.Signal?.ThrowIfAborted();
                if (!read.IsCompleted)
                {
                    await FailAsync(writer.Closed);
                }

                ReadableStreamReadResult result;
                try
                {
                    result = await read;
                }
                catch (Exception error) when (State == StreamState.Errored)
                {
                    if (!options.PreventAbort)
                    {
                        await writer.AbortAsync(Promise.ToReason(error));
                    }

                    throw;
                }

                if (result.Done)
                {
                    break;
                }

                _ = writer.WriteAsync(result.Value);
            }

            if (!options.PreventClose)
            {
                await writer.CloseAsync();
            }
        }
        catch (Exception) when (options.Signal is { Aborted: true } signal)
        {
            await (options.PreventAbort ? Task.CompletedTask : writer.AbortAsync(signal.Reason));
            await (options.PreventCancel ? Task.CompletedTask : reader.CancelAsync(signal.Reason));
            throw signal.ReasonAsException();
        }
        finally
        {
            options.Signal?.Remove(Abort);
            reader.ReleaseLock();
            writer.ReleaseLock();
        }

        async Task FailAsync(Task closed)
        {
            var error = closed.Exception?.InnerException ?? new TypeErrorException("Invalid state: Destination WritableStream is closed");
            if (!options.PreventCancel)
            {
                await reader.CancelAsync(Promise.ToReason(error));
            }

            throw error;
        }
    }
}
