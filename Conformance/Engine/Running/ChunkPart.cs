using System.Text;
using RouteHandlers.Conformance.Matching;
using RouteHandlers.Conformance.Scenarios;

namespace RouteHandlers.Conformance.Running;

/// <summary>What must arrive before something is done: texts of <c>chunks</c> without a gate between them.</summary>
/// <param name="Index">Of its first item in the scenario.</param>
/// <param name="End">A gate that is opened, or the client's leaving; null: the end of the body.</param>
internal sealed record ChunkPart(int Index, byte[] Bytes, ChunkExpectation? End, int EndIndex)
{
    public static IReadOnlyList<ChunkPart> Of(IReadOnlyList<ChunkExpectation> chunks, string basePath)
    {
        var parts = new List<ChunkPart>();
        var text = new StringBuilder();
        var first = 0;
        foreach (var (index, chunk) in chunks.Index())
        {
            if (chunk is ChunkExpectation.Text { Value: var value })
            {
                text.Append(BasePlaceholder.Fill(value, basePath));
                continue;
            }

            parts.Add(new(first, Encoding.UTF8.GetBytes(text.ToString()), chunk, index));
            text.Clear();
            first = index + 1;
        }

        if (chunks is not [.., ChunkExpectation.Leave])
        {
            parts.Add(new(first, Encoding.UTF8.GetBytes(text.ToString()), null, chunks.Count));
        }

        return parts;
    }

    /// <param name="then">What came after what was received; null: more of it.</param>
    public Mismatch Differs(ReadOnlySpan<byte> received, string? then)
    {
        var (expected, observed) = Literal.Pair(Encoding.UTF8.GetString(Bytes), Encoding.UTF8.GetString(received));
        return new(
            $"chunks[{Index}]",
            $"{(Bytes.Length > 0 ? expected : "nothing")} {Until()}",
            then is null ? observed : received.Length == 0 ? then : $"{observed}, then {then}");
    }

    /// <summary>Not even the head of an answer came while the gate was closed.</summary>
    /// <param name="holding">The gates at which somebody waits.</param>
    public Mismatch HasNoHead(TimeSpan patience, IReadOnlyList<string> holding)
    {
        var nothing = $"no answer within {patience.TotalSeconds:0.##} s{Closed(holding)}";
        return Bytes.Length > 0 ? Differs([], nothing) : new($"chunks[{EndIndex}]", $"an answer {Until()}", nothing);
    }

    /// <summary>Why nothing came, perhaps: words for behind it.</summary>
    /// <param name="holding">The gates at which somebody waits.</param>
    public string Closed(IReadOnlyList<string> holding) => End is ChunkExpectation.Open { Gate: var gate } && holding.All(held => held == gate)
        ? $" (gate {gate} is closed)"
        : WaitsAt(holding);

    /// <summary>Names the gates at which somebody waits in vain; empty: there are none.</summary>
    public static string WaitsAt(IReadOnlyList<string> holding) => holding.Count == 0 ? "" : $" (somebody waits at gate {string.Join(", ", holding)}, which was not opened)";

    /// <param name="missed">What was seen in place of somebody who waits; empty: more text.</param>
    public Mismatch TooEarlyOrNobody(ReadOnlySpan<byte> beyond, string missed) => beyond.Length > 0
        ? new($"chunks[{EndIndex}]", $"nothing more {Until()}", Literal.Of(Encoding.UTF8.GetString(beyond)))
        : new($"chunks[{EndIndex}]", $"a request that waits at gate {((ChunkExpectation.Open)End!).Gate}", missed);

    private string Until() => End switch
    {
        ChunkExpectation.Open { Gate: var gate } => $"before gate {gate} is opened",
        ChunkExpectation.Leave => "before the client leaves",
        _ => "and the end of the body",
    };
}
