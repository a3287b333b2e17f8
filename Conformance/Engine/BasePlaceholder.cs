using System.Text.RegularExpressions;

namespace RouteHandlers.Conformance.Matching;

/// <summary><c>{base}</c> in what a scenario expects.</summary>
internal static class Placeholders
{
    private const string Base = "{base}";

    public static string Fill(string text, string basePath) => text.Replace(Base, basePath, StringComparison.Ordinal);

    public static string FillPattern(string pattern, string basePath) => pattern.Replace(Base, Regex.Escape(basePath), StringComparison.Ordinal);
}
