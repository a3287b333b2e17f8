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

    /// <summary>What the client did while the body arrived, in order; empty when it read it at once.</summary>
    public IReadOnlyList<ExchangeMark> Marks { get; init; } = [];

    /// <summary>The body read as UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString(Body);
}

/// <summary>What the client did when so many bytes of a body were in hand.</summary>
/// <param name="What"><c>gate NAME</c>: it was opened; <see cref="AllGates"/>; <see cref="Left"/>.</param>
public sealed record ExchangeMark(int At, string What)
{
    /// <summary>Something was not as expected: every gate was opened.</summary>
    public const string AllGates = "all gates";

    /// <summary>The client closed the connection.</summary>
    public const string Left = "left";
}
