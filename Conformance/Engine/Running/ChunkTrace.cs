using RouteHandlers.Conformance.Matching;
using RouteHandlers.Conformance.Scenarios;

namespace RouteHandlers.Conformance.Running;

/// <summary>Whether what came of a body, read as another contract expects it, is as this one does.</summary>
internal static class ChunkTrace
{
    public static IReadOnlyList<Mismatch> Match(IReadOnlyList<ChunkExpectation> chunks, Exchange exchange, string basePath)
    {
        var start = 0;
        var parts = ChunkPart.Of(chunks, basePath);
        for (var index = 0; index < parts.Count; index++)
        {
            var mark = exchange.Marks.ElementAtOrDefault(index);
            if (mark?.What == ExchangeMark.AllGates)
            {
                // From here on nothing was held: only the texts can be compared.
                byte[] left = [.. parts.Skip(index).SelectMany(part => part.Bytes)];
                return exchange.Body.AsSpan(start).SequenceEqual(left) ? [] : [(parts[index] with { Bytes = left }).Differs(exchange.Body.AsSpan(start), null)];
            }

            var part = parts[index];
            var received = exchange.Body.AsSpan(start, (mark?.At ?? exchange.Body.Length) - start);
            if (!received.SequenceEqual(part.Bytes) || mark?.What != Done(part))
            {
                return [part.Differs(received, mark is null ? "the end of the body" : mark.What)];
            }

            start += received.Length;
        }

        return [];
    }

    private static string? Done(ChunkPart part) => part.End switch
    {
        ChunkExpectation.Open { Gate: var gate } => $"gate {gate}",
        ChunkExpectation.Leave => ExchangeMark.Left,
        _ => null,
    };
}
