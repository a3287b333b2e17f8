using System.Text;
using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Scenarios.Reading;

/// <summary>Reads a step's <c>fill</c>: a text that is sent many times over, for bodies that nobody wants to read in a scenario.</summary>
internal static class FilledBody
{
    private const int MaxTimes = 64 * 1024 * 1024;

    public static StepBody? Read(YamlValue value, string where, Problems problems)
    {
        if (YamlMap.Open(value, where, ScenarioKeys.Fill, problems) is not { } map
            || map.RequireText("text", "the text that is repeated") is not { } text
            || map.Require("times", "how often") is not { } entry
            || YamlTypes.Integer(entry.Value, map.At("times"), 1, MaxTimes, problems) is not { } times)
        {
            return null;
        }

        var one = Encoding.UTF8.GetBytes(text);
        var all = new byte[one.Length * times];
        for (var start = 0; start < all.Length; start += one.Length)
        {
            one.CopyTo(all, start);
        }

        return new StepBody("fill", all, "application/octet-stream") { Summary = $"{text} ({times} times)" };
    }
}
