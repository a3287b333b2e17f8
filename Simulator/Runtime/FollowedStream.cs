using RouteHandlers.Web;

namespace RouteHandlers.Runtime;

/// <summary>A body that tells when its end has been read, or nobody reads on.</summary>
/// <param name="withoutReader">Whether the latter counts.</param>
internal sealed class FollowedStream(Stream inner, Action ended, bool withoutReader = true) : ForwardStream
{
    private bool _hasEnded;

    public override int Read(Span<byte> buffer) => Told(inner.Read(buffer), buffer.Length);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Told(await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            Leave();
        }

        base.Dispose(disposing);
    }

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync().ConfigureAwait(false);
        Leave();
        await base.DisposeAsync().ConfigureAwait(false);
    }

    private int Told(int read, int asked)
    {
        if (read == 0 && asked > 0)
        {
            End();
        }

        return read;
    }

    private void Leave()
    {
        if (withoutReader)
        {
            End();
        }
    }

    private void End()
    {
        if (!_hasEnded)
        {
            _hasEnded = true;
            ended();
        }
    }
}
