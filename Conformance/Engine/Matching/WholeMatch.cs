using System.Text.RegularExpressions;

namespace RouteHandlers.Conformance.Matching;

/// <summary>A regular expression that must match a whole text; <c>{base}</c> in it stands for the prefix as it is.</summary>
internal static class WholeMatch
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);

    /// <summary>A pattern that finds no answer in time does not match.</summary>
    public static bool IsMatch(string pattern, string text, string basePath)
    {
        try
        {
            return Of(BasePlaceholder.FillPattern(pattern, basePath)).IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>What is wrong with the pattern, or null.</summary>
    public static string? WhyInvalid(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            _ = Of(pattern);
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }

    private static Regex Of(string pattern) => new($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, _patience);
}
