namespace RouteHandlers.Conformance.Catalogue;

/// <summary>One code sample of a document, and the fixtures that show it.</summary>
public sealed record DocumentSample
{
    /// <summary><c>D15</c> or <c>D14</c>.</summary>
    public required string Document { get; init; }

    /// <summary>The section's title in the document.</summary>
    public required string Section { get; init; }

    /// <summary>Its place among the samples of the section, from 1. The TypeScript and the JavaScript of one sample are one.</summary>
    public required int Number { get; init; }

    /// <summary>What the sample shows, in our own words.</summary>
    public required string Shows { get; init; }

    /// <summary>Names of fixtures; at least one.</summary>
    public required IReadOnlyList<string> Fixtures { get; init; }

    public override string ToString() => $"{Document}, {Section}, sample {Number}";
}

/// <summary>Every code sample of the two documents.</summary>
public sealed class SampleList
{
    private readonly IReadOnlyList<FixturePlace> _places;

    internal SampleList(IReadOnlyList<DocumentSample> all, IReadOnlyList<FixturePlace> places) => (All, _places) = (all, places);

    /// <summary>In the order of the files' names and of the documents.</summary>
    public IReadOnlyList<DocumentSample> All { get; }

    /// <summary>One diagnostic for each name that is no fixture's.</summary>
    /// <param name="fixtures">The names of every fixture, for example <c>documents/redirect</c>.</param>
    public IReadOnlyList<Diagnostic> CheckFixtures(IEnumerable<string> fixtures)
    {
        var known = fixtures.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. _places
                .Where(place => !known.Contains(place.Fixture))
                .Select(place => new Diagnostic(place.File, place.Line, place.Column, Yaml.Problems.Message(
                    place.Where,
                    $"there is no fixture '{place.Fixture}'",
                    "the name of a fixture, for example documents/redirect",
                    Yaml.Nearest.Question(place.Fixture, known) + "Name the fixture that shows the sample."))),
        ];
    }

    /// <summary>Where a fixture's name stands in its file.</summary>
    internal sealed record FixturePlace(string File, int Line, int Column, string Where, string Fixture);
}
