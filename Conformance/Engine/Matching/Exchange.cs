using System.Text;
using RouteHandlers.Conformance.Wire;

namespace RouteHandlers.Conformance.Matching;

/// <summary>A request that was sent and the whole answer to it.</summary>
public sealed record Exchange
{
    public required WireRequest Request { get; init; }

    /// <summary>0 when the connection closed unanswered.</summary>
    public required int Status { get; init; }

    public required string Reason { get; init; }

    public required IReadOnlyList<WireHeader> Headers { get; init; }

    public required byte[] Body { get; init; }

    public required WireEnding Ending { get; init; }

    /// <summary>The body read as UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString(Body);
}
