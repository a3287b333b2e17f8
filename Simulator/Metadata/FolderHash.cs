namespace RouteHandlers.Metadata;

/// <summary>The letters that tell the pictures of two groups apart.</summary>
internal static class FolderHash
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int Length = 6;

    /// <summary>Bernstein's hash of the path, in base 36, cut after six digits.</summary>
    /// <param name="folders">With groups and slots, for example <c>/(shop)/shelf</c>.</param>
    // http://www.cse.yorku.ca/~oz/hash.html, djb2
    public static string Of(string folders)
    {
        var hash = 5381u;
        foreach (var letter in folders)
        {
            hash = unchecked((hash * 33) + letter);
        }

        var digits = new List<char>();
        for (; hash > 0; hash /= 36)
        {
            digits.Add(Digits[(int)(hash % 36)]);
        }

        digits.Reverse();
        return string.Concat(digits.Take(Length));
    }
}
