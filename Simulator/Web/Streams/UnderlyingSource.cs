namespace RouteHandlers.Web;

/// <summary>Where the chunks of a <see cref="ReadableStream"/> come from. What returns a promise in JavaScript has its twin with <c>Async</c>; of each pair one is given.</summary>
// https://streams.spec.whatwg.org/#underlying-source-api
public sealed record UnderlyingSource
{
    /// <summary>Called at once.</summary>
    public Action<ReadableStreamDefaultController>? Start { get; init; }

    /// <inheritdoc cref="Start"/>
    public Func<ReadableStreamDefaultController, Task>? StartAsync { get; init; }

    /// <summary>Called while the queue has room, one call at a time.</summary>
    public Action<ReadableStreamDefaultController>? Pull { get; init; }

    /// <inheritdoc cref="Pull"/>
    public Func<ReadableStreamDefaultController, Task>? PullAsync { get; init; }

    /// <summary>Called with the reason when the reader wants no more.</summary>
    public Action<object?>? Cancel { get; init; }

    /// <inheritdoc cref="Cancel"/>
    public Func<object?, Task>? CancelAsync { get; init; }

    /// <summary><c>bytes</c>, or null: chunks of any kind. A byte stream takes byte arrays only; readers that bring their own buffer are not modelled.</summary>
    public string? Type { get; init; }
}

/// <summary>Where the chunks of a <see cref="WritableStream"/> go.</summary>
// https://streams.spec.whatwg.org/#underlying-sink-api
public sealed record UnderlyingSink
{
    public Action<WritableStreamDefaultController>? Start { get; init; }

    public Func<WritableStreamDefaultController, Task>? StartAsync { get; init; }

    /// <summary>Called with each chunk, one call at a time.</summary>
    public Action<object?, WritableStreamDefaultController>? Write { get; init; }

    /// <inheritdoc cref="Write"/>
    public Func<object?, WritableStreamDefaultController, Task>? WriteAsync { get; init; }

    public Action? Close { get; init; }

    public Func<Task>? CloseAsync { get; init; }

    public Action<object?>? Abort { get; init; }

    public Func<object?, Task>? AbortAsync { get; init; }
}

/// <summary>What a <see cref="TransformStream"/> makes of its chunks.</summary>
// https://streams.spec.whatwg.org/#transformer-api
public sealed record Transformer
{
    public Action<TransformStreamDefaultController>? Start { get; init; }

    public Func<TransformStreamDefaultController, Task>? StartAsync { get; init; }

    /// <summary>Null, as its twin: chunks pass as they are.</summary>
    public Action<object?, TransformStreamDefaultController>? Transform { get; init; }

    /// <inheritdoc cref="Transform"/>
    public Func<object?, TransformStreamDefaultController, Task>? TransformAsync { get; init; }

    /// <summary>Called when all chunks are written.</summary>
    public Action<TransformStreamDefaultController>? Flush { get; init; }

    /// <inheritdoc cref="Flush"/>
    public Func<TransformStreamDefaultController, Task>? FlushAsync { get; init; }
}

/// <summary>How many chunks wait.</summary>
// https://streams.spec.whatwg.org/#qs-api
public sealed record QueuingStrategy
{
    /// <summary>The queue wants more while it holds less.</summary>
    /// <value>Null: 1; 0 for a byte stream and the readable side of a transform stream.</value>
    public double? HighWaterMark { get; init; }

    /// <summary>What a chunk counts.</summary>
    /// <value>Null: each counts 1, or its length in a byte stream.</value>
    public Func<object?, double>? Size { get; init; }
}
