namespace RouteHandlers.Build;

/// <summary>
/// The order of paths in a listing: as people sort words, not as code points are numbered. For ASCII it is JavaScript's <c>localeCompare</c>: punctuation, digits, letters,
/// and case only where nothing else differs. It is written down because a machine may have no culture data.
/// </summary>
internal sealed class PathOrder : IComparer<string>
{
    private const string Order = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPqQrRsStTuUvVwWxXyYzZ";

    public static PathOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var words = x.Select(letter => Weight(char.ToLowerInvariant(letter))).ToArray().AsSpan().SequenceCompareTo(y.Select(letter => Weight(char.ToLowerInvariant(letter))).ToArray());
        return words != 0 ? words : x.Select(Weight).ToArray().AsSpan().SequenceCompareTo(y.Select(Weight).ToArray());
    }

    private static int Weight(char letter) => Order.IndexOf(letter, StringComparison.Ordinal) is var place and >= 0 ? place : Order.Length + letter;
}
