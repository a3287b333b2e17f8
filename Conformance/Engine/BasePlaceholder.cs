using System.Text.RegularExpressions;

namespace RouteHandlers.Conformance;

/// <summary><c>{base}</c>, the mount prefix, in handlers, requests, expectations and transcripts.</summary>
internal static class BasePlaceholder
{
    public const string Text = "{base}";

    public static string Fill(string text, string basePath) => text.Replace(Text, basePath, StringComparison.Ordinal);

    public static string FillPattern(string pattern, string basePath) => pattern.Replace(Text, Regex.Escape(basePath), StringComparison.Ordinal);
}
