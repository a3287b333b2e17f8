using System.Globalization;
using System.Text.RegularExpressions;
using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Scenarios.Reading;

/// <summary>A length of time as scenarios write it: <c>200ms</c>, <c>61s</c>, <c>2m</c>, <c>1h</c>.</summary>
internal static partial class Duration
{
    public static TimeSpan? Read(YamlValue value, string where, Problems problems)
    {
        if (value is YamlScalar { Text: var text } && Form().Match(text) is { Success: true } match)
        {
            var number = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
            return match.Groups["unit"].Value switch
            {
                "ms" => TimeSpan.FromMilliseconds(number),
                "s" => TimeSpan.FromSeconds(number),
                "m" => TimeSpan.FromMinutes(number),
                _ => TimeSpan.FromHours(number),
            };
        }

        problems.Add(value, where, $"found {value.Description}", "a length of time: a whole number above 0 and one of ms, s, m, h, such as 61s, 200ms or 2m", "Write number and unit together.");
        return null;
    }

    /// <summary>In the largest unit that leaves no rest.</summary>
    public static string Print(TimeSpan duration)
    {
        var milliseconds = (long)duration.TotalMilliseconds;
        var (number, unit) = milliseconds switch
        {
            _ when milliseconds % 3_600_000 == 0 => (milliseconds / 3_600_000, "h"),
            _ when milliseconds % 60_000 == 0 => (milliseconds / 60_000, "m"),
            _ when milliseconds % 1_000 == 0 => (milliseconds / 1_000, "s"),
            _ => (milliseconds, "ms"),
        };
        return number.ToString(CultureInfo.InvariantCulture) + unit;
    }

    [GeneratedRegex(@"\A(?<number>[1-9][0-9]{0,7})(?<unit>ms|s|m|h)\z")]
    private static partial Regex Form();
}
