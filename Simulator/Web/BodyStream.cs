namespace RouteHandlers.Web;

/// <summary>The stream that <c>Body</c> gives: remembers whether anybody has touched it.</summary>
internal sealed class BodyStream(Stream inner) : ForwardStream
{
    private bool _isTaken;

    public Stream Inner { get; set; } = inner;

    public bool IsDisturbed { get; private set; }

    /// <summary>Hands the inner stream over; this one cannot be read any more.</summary>
    public Stream Take()
    {
        IsDisturbed = true;
        _isTaken = true;
        return Inner;
    }

    public override int Read(Span<byte> buffer) => Disturb().Read(buffer);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Disturb().ReadAsync(buffer, cancellationToken);

    // Closing an unread stream cancels it, which disturbs it.
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isTaken)
        {
            IsDisturbed = true;
            Inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private Stream Disturb()
    {
        if (_isTaken)
        {
            throw new TypeErrorException("Invalid state: ReadableStream is locked");
        }

        IsDisturbed = true;
        return Inner;
    }
}
