using RouteHandlers.Runtime;

namespace RouteHandlers.Versions;

/// <summary>How a streamed body reaches its client, and what becomes of it when the client leaves.</summary>
public sealed record StreamRules
{
    /// <summary>Whether a part is sent when it is there; otherwise the answer waits for the end of the body.</summary>
    public bool PartsAreSentAsTheyAreMade { get; init; } = true;

    /// <summary>What a client gets whose stream fails before its first part.</summary>
    public ErrorAnswer FailedBeforeTheFirstPart { get; init; } = ErrorAnswer.Closed;

    /// <summary>Whether a stream that fails later cuts the body short; otherwise the body ends as if it were whole.</summary>
    public bool FailureCutsTheBody { get; init; } = true;

    /// <summary>Whether a stream that fails takes along the parts that it made in the same turn of the event loop: they had not left yet.</summary>
    public bool FailureTakesItsTurnAlong { get; init; } = true;

    /// <summary>Whether text is sent as UTF-8, as bytes are.</summary>
    public bool TextIsSent { get; init; } = true;

    /// <summary>Whether a chunk that is neither text nor bytes ends the body as if it were whole; otherwise it cuts it short.</summary>
    public bool UnsendableChunkEndsTheBody { get; init; } = true;

    /// <summary>Whether the stream is cancelled when its client leaves.</summary>
    public bool LeavingCancels { get; init; } = true;

    /// <summary>Whether <c>request.signal</c> is aborted when the client leaves.</summary>
    public bool LeavingAborts { get; init; } = true;

    /// <summary>Whether a stream goes on being read when its client has left.</summary>
    public bool ReadsOnWithoutClient { get; init; }

    /// <summary>Whether a source makes no more parts than its queue holds until one is read; otherwise it makes all that it has.</summary>
    public bool SourcesWaitForReaders { get; init; } = true;

    /// <summary>Whether each branch of a stream has every part; otherwise the first has them and the second is empty.</summary>
    public bool BranchesHaveEveryPart { get; init; } = true;

    /// <summary>Whether HEAD leaves the stream as it is; otherwise it is cancelled.</summary>
    public bool HeadLeavesTheStream { get; init; } = true;

    /// <summary>Those of the request that is handled; the standing ones outside a handler.</summary>
    internal static StreamRules Current => HandlerScope.Current?.Rules.Streams ?? Standing;

    private static StreamRules Standing { get; } = new();
}
