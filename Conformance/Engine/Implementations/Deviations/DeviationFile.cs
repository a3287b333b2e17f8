using System.Globalization;
using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Implementations;

/// <summary><c>deviations.yaml</c>: a list of <see cref="Deviation"/>s. <c>specs/schema/deviations.schema.json</c> says the same.</summary>
public static class DeviationFile
{
    internal static KeySet Keys { get; } = new("deviation", ["scenario", "versions", "reason", "link", "mismatch"]);

    /// <exception cref="MalformedSuiteException">The file is malformed; every problem is listed.</exception>
    public static IReadOnlyList<Deviation> Load(string file) => Parse(File.ReadAllBytes(file), file);

    internal static IReadOnlyList<Deviation> Parse(byte[] text, string file)
    {
        var problems = new Problems(file);
        var deviations = new List<Deviation>();
        if (YamlFile.Read(text, problems) is { } root)
        {
            foreach (var (item, index) in YamlTypes.Items(root, "", "deviations", problems, mayBeEmpty: true).Select((item, index) => (item, index)))
            {
                if (YamlMap.Open(item, $"[{index}]", Keys, problems) is { } map)
                {
                    deviations.Add(Read(map, problems));
                }
            }
        }

        return problems.Count == 0 ? deviations : throw new MalformedSuiteException(problems.Diagnostics);
    }

    private static Deviation Read(YamlMap map, Problems problems) => new()
    {
        Scenario = map.RequireText("scenario", "a pattern of scenario names, for example methods/*") ?? "",
        Versions = map.Find("versions") is { } versions ? YamlTypes.Versions(versions.Value, map.At("versions"), problems) : null,
        Reason = map.RequireText("reason", "why it differs") ?? "",
        Link = map.Text("link"),
        Mismatch = map.Has("mismatch") ? map.RequireText("mismatch", "text of a mismatch") : null,
        Source = string.Create(CultureInfo.InvariantCulture, $"{problems.File}({map.Mapping.Line})"),
    };
}
