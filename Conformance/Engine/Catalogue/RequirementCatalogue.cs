using System.Collections.Frozen;
using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Catalogue;

/// <summary>Every requirement of <c>specs/</c>.</summary>
public sealed class RequirementCatalogue
{
    private readonly FrozenDictionary<string, Requirement> _byId;
    private readonly IReadOnlyList<ObservedPlace> _observedPlaces;

    /// <exception cref="ArgumentException">Two requirements have one id.</exception>
    public RequirementCatalogue(IEnumerable<RequirementArea> areas)
        : this(areas, []) { }

    internal RequirementCatalogue(IEnumerable<RequirementArea> areas, IReadOnlyList<ObservedPlace> observedPlaces)
    {
        Areas = [.. areas];
        All = [.. Areas.SelectMany(area => area.Requirements)];
        _byId = All.ToDictionary(requirement => requirement.Id, StringComparer.Ordinal).ToFrozenDictionary();
        _observedPlaces = observedPlaces;
    }

    /// <summary>In the order of their files' names.</summary>
    public IReadOnlyList<RequirementArea> Areas { get; }

    /// <summary>Every requirement, in the order of the areas and of their files.</summary>
    public IReadOnlyList<Requirement> All { get; }

    /// <summary>The requirement of that id, or null.</summary>
    public Requirement? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>One diagnostic for each observed source that names a fixture which does not exist.</summary>
    /// <param name="fixtures">The names of every fixture, for example <c>methods/get-answers-get</c>.</param>
    public IReadOnlyList<Diagnostic> CheckObservedSources(IEnumerable<string> fixtures)
    {
        var known = fixtures.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. _observedPlaces
                .Where(place => !known.Contains(place.Fixture))
                .Select(place => new Diagnostic(place.File, place.Line, place.Column, Problems.Message(
                    place.Where,
                    $"there is no fixture '{place.Fixture}'",
                    "the name of a fixture, for example methods/get-answers-get",
                    Nearest.Question(place.Fixture, known) + "Name the fixture whose transcripts show the behaviour."))),
        ];
    }

    /// <summary>Where an observed source stands in its file.</summary>
    internal sealed record ObservedPlace(string File, int Line, int Column, string Where, string Fixture);
}
