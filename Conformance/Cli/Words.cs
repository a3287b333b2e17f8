using System.Globalization;

namespace RouteHandlers.Conformance.Cli;

/// <summary>Numbers with their nouns.</summary>
internal static class Words
{
    public static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
