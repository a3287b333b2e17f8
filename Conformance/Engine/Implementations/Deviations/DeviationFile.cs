using System.Globalization;

namespace RouteHandlers.Conformance.Implementations;

/// <summary><c>deviations.yaml</c>: a list of <see cref="Deviation"/>s.</summary>
public static class DeviationFile
{
    /// <exception cref="MalformedSuiteException">The file is malformed; every problem is listed.</exception>
    public static IReadOnlyList<Deviation> Load(string file) => Parse(File.ReadAllText(file), file);

    public static IReadOnlyList<Deviation> Parse(string text, string file)
    {
        var yaml = new YamlReader(file);
        var root = yaml.Read(text);
        var deviations = root is null ? [] : yaml.Sequence(root).Select(node => Read(yaml, node)).ToList();
        yaml.ThrowIfAny();
        return deviations;

        static Deviation Read(YamlReader yaml, YamlDotNet.RepresentationModel.YamlNode node)
        {
            var map = yaml.Map(node, "scenario", "versions", "reason", "link", "mismatch");
            return new Deviation
            {
                Scenario = map.RequiredText("scenario"),
                Versions = map.Node("versions") is { } versions ? [.. yaml.Sequence(versions).Select(yaml.Version)] : null,
                Reason = map.RequiredText("reason"),
                Link = map.Text("link"),
                Mismatch = map.Text("mismatch"),
                Source = string.Create(CultureInfo.InvariantCulture, $"{yaml.File}({node.Start.Line})"),
            };
        }
    }
}
