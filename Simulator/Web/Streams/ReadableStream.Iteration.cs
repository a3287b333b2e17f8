using System.Runtime.CompilerServices;

namespace RouteHandlers.Web;

public sealed partial class ReadableStream
{
    /// <summary>A stream of what is iterated; the iteration goes on as the stream is read, and is disposed when it is cancelled.</summary>
    /// <param name="asyncIterable">An iteration of a value type is cast first (<c>Cast</c>).</param>
    // https://streams.spec.whatwg.org/#readable-stream-from-iterable
    public static ReadableStream From(IAsyncEnumerable<object?> asyncIterable)
    {
        ArgumentNullException.ThrowIfNull(asyncIterable);
        var iterator = asyncIterable.GetAsyncEnumerator();
        return new(
            new()
            {
                PullAsync = async controller =>
                {
                    if (await iterator.MoveNextAsync())
                    {
                        controller.Enqueue(iterator.Current);
                    }
                    else
                    {
                        controller.CloseIfOpen();
                    }
                },
                CancelAsync = async _ => await iterator.DisposeAsync(),
            },
            new() { HighWaterMark = 0 });
    }

    /// <inheritdoc cref="From(IAsyncEnumerable{object})"/>
    public static ReadableStream From(IEnumerable<object?> iterable) => From(ToAsync(iterable ?? throw new ArgumentNullException(nameof(iterable))));

    /// <summary>Reads every chunk; a loop that is left early cancels the stream.</summary>
    // https://streams.spec.whatwg.org/#rs-asynciterator
    public IAsyncEnumerator<object?> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        Values(cancellationToken: cancellationToken).GetAsyncEnumerator(cancellationToken);

    /// <param name="preventCancel">A loop that is left early leaves the stream as it is.</param>
    public async IAsyncEnumerable<object?> Values(bool preventCancel = false, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var reader = GetReader();
        var isOver = false;
        try
        {
            while (true)
            {
                isOver = true; // by an error of the stream
                var (value, done) = await reader.ReadAsync().WaitAsync(cancellationToken);
                if (done)
                {
                    yield break;
                }

                isOver = false;
                yield return value;
            }
        }
        finally
        {
            if (!isOver && !preventCancel)
            {
                await reader.CancelAsync();
            }

            reader.ReleaseLock();
        }
    }

    private static async IAsyncEnumerable<object?> ToAsync(IEnumerable<object?> values)
    {
        await Task.CompletedTask;
        foreach (var value in values)
        {
            yield return value;
        }
    }
}
