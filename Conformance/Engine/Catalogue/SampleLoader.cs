using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Catalogue;

/// <summary>Reads <c>specs/samples/*.yaml</c>, a file for each document. <c>specs/schema/samples.schema.json</c> says the same.</summary>
public static class SampleLoader
{
    /// <exception cref="MalformedSuiteException">With every problem of every file.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static SampleList Load(string specsDirectory)
    {
        var samples = new List<DocumentSample>();
        var places = new List<SampleList.FixturePlace>();
        var diagnostics = new List<Diagnostic>();
        var documents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(Path.Combine(specsDirectory, "samples"), "*.yaml").Order(StringComparer.Ordinal))
        {
            var problems = new Problems(path.Replace('\\', '/'));
            if (YamlFile.Read(File.ReadAllBytes(path), problems) is { } root && YamlMap.Open(root, "", SampleKeys.Document, problems) is { } map)
            {
                ReadDocument(map, documents, samples, places, problems);
            }

            diagnostics.AddRange(problems.Diagnostics);
        }

        return diagnostics.Count == 0 ? new(samples, places) : throw new MalformedSuiteException(diagnostics);
    }

    private static void ReadDocument(
        YamlMap map, Dictionary<string, string> documents, List<DocumentSample> samples, List<SampleList.FixturePlace> places, Problems problems)
    {
        var document = map.RequireText("document", "D15 or D14");
        if (document is not null and not ("D14" or "D15"))
        {
            problems.Add(map.Find("document")!.Value, "document", $"unknown document '{document}'", "D15 or D14", "Name one of the two documents.");
        }
        else if (document is not null && !documents.TryAdd(document, problems.File))
        {
            problems.Add(map.Find("document")!.Value, "document", $"{document} has a file already ({documents[document]})", "one file a document", "Move the samples into that file.");
        }

        if (map.Require("samples", "the list of samples") is not { } list)
        {
            return;
        }

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (item, index) in YamlTypes.Items(list.Value, "samples", "samples", problems).Select((item, index) => (item, index)))
        {
            if (YamlMap.Open(item, $"samples[{index}]", SampleKeys.Sample, problems) is { } sample)
            {
                samples.Add(ReadSample(sample, document ?? "", numbers, places, problems));
            }
        }
    }

    private static DocumentSample ReadSample(YamlMap map, string document, Dictionary<string, int> numbers, List<SampleList.FixturePlace> places, Problems problems)
    {
        var section = map.RequireText("section", "the section's title in the document") ?? "";
        var expected = numbers[section] = numbers.GetValueOrDefault(section) + 1;
        var number = map.Require("sample", "its number within the section") is { } entry ? YamlTypes.Integer(entry.Value, map.At("sample"), 1, 99, problems) : null;
        if (number is not null && number != expected)
        {
            problems.Add(map.Find("sample")!.Value, map.At("sample"), $"found {number}", $"{expected}, as samples of a section stand in their order", "Number them from 1.");
        }

        var fixtures = map.Require("fixtures", "the fixtures that show it") is { } names ? YamlTypes.Names(names.Value, map.At("fixtures"), "fixtures", problems) : [];
        places.AddRange(fixtures.Select((fixture, index) => new SampleList.FixturePlace(problems.File, fixture.At.Line, fixture.At.Column, $"{map.At("fixtures")}[{index}]", fixture.Text)));
        return new()
        {
            Document = document,
            Section = section,
            Number = expected,
            Shows = map.RequireText("shows", "what the sample shows") ?? "",
            Fixtures = [.. fixtures.Select(fixture => fixture.Text)],
        };
    }
}
