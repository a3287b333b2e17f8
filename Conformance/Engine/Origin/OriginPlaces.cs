using System.Text;
using System.Text.RegularExpressions;
using RouteHandlers.Conformance.Scenarios;

namespace RouteHandlers.Conformance.Origin;

/// <summary>The addresses of a scenario's services on the origin.</summary>
internal static class OriginPlaces
{
    /// <summary>The text with the origin's address for every service that a fixture names; longer names first.</summary>
    /// <param name="address">Of the whole origin, without slash at its end.</param>
    public static string Substitute(string text, IReadOnlyList<Substitution> substitutions, string fixture, string address) => substitutions
        .OrderByDescending(substitution => substitution.Text.Length)
        .Aggregate(text, (current, substitution) => current.Replace(substitution.Text, $"{address}/{fixture}{substitution.Path.TrimEnd('/')}", StringComparison.Ordinal));

    /// <summary>Whether a path is at or below the place of one of the services.</summary>
    public static bool IsReached(string path, IEnumerable<string> services) =>
        services.Any(service => service.TrimEnd('/') is var place && (path == place || path.StartsWith(place + "/", StringComparison.Ordinal)));

    /// <summary>Whether a handler could ask for a gate: its name stands behind <c>/gate/</c>, or something that is reckoned does.</summary>
    public static bool AsksFor(byte[] handler, string gate) =>
        Regex.Matches(Encoding.UTF8.GetString(handler), @"/gate/(?<name>[A-Za-z0-9_-]*)", RegexOptions.CultureInvariant)
            .Any(match => match.Groups["name"].Value is var name && (name == gate || name.Length == 0));
}
