using System.Text.RegularExpressions;
using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Catalogue;

/// <summary>One reading of a catalogue, file by file; ids and area names are unique across all of them.</summary>
internal sealed partial class CatalogueReading
{
    private readonly List<RequirementArea> _areas = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<RequirementCatalogue.ObservedPlace> _observed = [];
    private readonly Dictionary<string, string> _idPlaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _areaPlaces = new(StringComparer.Ordinal);

    public void Read(string file, byte[] bytes)
    {
        var problems = new Problems(file);
        if (YamlFile.Read(bytes, problems) is { } root && YamlMap.Open(root, "", CatalogueKeys.Area, problems) is { } map)
        {
            ReadArea(map, problems);
        }

        _diagnostics.AddRange(problems.Diagnostics);
    }

    public CatalogueLoad Finish() => new(new RequirementCatalogue(_areas, _observed), _diagnostics);

    private void ReadArea(YamlMap map, Problems problems)
    {
        var name = map.RequireText("area", "the area's name as its ids have it, for example METHOD");
        if (name is not null && !AreaName().IsMatch(name))
        {
            problems.Add(map.Find("area")!.Value, "area", $"found '{name}'", "capital letters and digits, for example METHOD", "Write the AREA of the ids RH-AREA-n.");
            name = null;
        }
        else if (name is not null && !_areaPlaces.TryAdd(name, problems.File))
        {
            problems.Add(map.Find("area")!.Value, "area", $"the area {name} has a file already ({_areaPlaces[name]})", "one file an area", "Move the requirements into that file.");
        }

        var title = map.RequireText("title", "the area's title");
        var requirements = new List<Requirement>();
        if (map.Require("requirements", "the list of requirements") is { } list)
        {
            foreach (var (item, index) in YamlTypes.Items(list.Value, "requirements", "requirements", problems).Select((item, index) => (item, index)))
            {
                if (ReadRequirement(item, $"requirements[{index}]", name, problems) is { } requirement)
                {
                    requirements.Add(requirement);
                }
            }
        }

        _areas.Add(new RequirementArea(name ?? "", title ?? "", problems.File, requirements));
    }

    private Requirement? ReadRequirement(YamlValue item, string where, string? area, Problems problems)
    {
        if (YamlMap.Open(item, where, CatalogueKeys.Requirement, problems) is not { } map)
        {
            return null;
        }

        var id = ReadId(map, area, problems);
        where = id ?? where;
        var level = ReadLevel(map, where, problems);
        var versions = map.Find("versions") is { } entry ? YamlTypes.Versions(entry.Value, $"{where}.versions", problems) : KnownVersions.All;
        var text = map.RequireText("text", "the behaviour in one or two sentences");
        var informative = map.Find("informative") is { } flag && YamlTypes.Boolean(flag.Value, $"{where}.informative", problems) == true;
        var sources = ReadSources(map, where, level, problems);
        return id is null ? null : new Requirement
        {
            Id = id,
            Level = level ?? RequirementLevel.Documented,
            Versions = versions ?? KnownVersions.All,
            Text = text?.Trim() ?? "",
            Sources = sources,
            Informative = informative,
        };
    }

    /// <summary>Null when another requirement has the id already.</summary>
    private string? ReadId(YamlMap map, string? area, Problems problems)
    {
        if (map.RequireText("id", "an id RH-AREA-n") is not { } id)
        {
            return null;
        }

        var place = map.Find("id")!.Value;
        var match = Id().Match(id);
        if (!match.Success || (area is not null && match.Groups["area"].Value != area))
        {
            problems.Add(place, map.At("id"), $"found '{id}'", area is null ? "RH-AREA-n" : $"RH-{area}-n with a number from 1, as the file's area is {area}", "Ids are never renumbered and never reused: take the next free number.");
        }

        if (!_idPlaces.TryAdd(id, $"{problems.File}({place.Line})"))
        {
            problems.Add(place, map.At("id"), $"{id} is here twice (first in {_idPlaces[id]})", "each id once", "Take the next free number.");
            return null;
        }

        return id;
    }

    private static RequirementLevel? ReadLevel(YamlMap map, string where, Problems problems)
    {
        if (map.RequireText("level", "documented, reference or observed") is not { } text)
        {
            return null;
        }

        RequirementLevel? level = text switch
        {
            "documented" => RequirementLevel.Documented,
            "reference" => RequirementLevel.Reference,
            "observed" => RequirementLevel.Observed,
            _ => null,
        };
        if (level is null)
        {
            problems.Add(map.Find("level")!.Value, $"{where}.level", $"unknown level '{text}'", "documented, reference or observed", Nearest.Question(text, ["documented", "reference", "observed"]) + "Write one of the three.");
        }

        return level;
    }

    private List<RequirementSource> ReadSources(YamlMap map, string where, RequirementLevel? level, Problems problems)
    {
        var sources = new List<RequirementSource>();
        if (map.Require("sources", "a list with at least one source") is not { } entry)
        {
            return sources;
        }

        var before = problems.Count;
        foreach (var (item, index) in YamlTypes.Items(entry.Value, $"{where}.sources", "sources", problems).Select((item, index) => (item, index)))
        {
            if (ReadSource(item, $"{where}.sources[{index}]", problems) is { } source)
            {
                sources.Add(source);
            }
        }

        var (kind, backed) = level switch
        {
            RequirementLevel.Documented => ("document", sources.Any(source => source.Document is not null)),
            RequirementLevel.Reference => ("reference", sources.Any(source => source.Reference is not null)),
            RequirementLevel.Observed => ("observed", sources.Any(source => source.Observed is not null)),
            _ => ("", true),
        };
        if (!backed && problems.Count == before)
        {
            problems.Add(entry.Value, $"{where}.sources", $"no source of kind '{kind}'", $"at least one, as the level is {level.ToString()!.ToLowerInvariant()}", $"Add a '{kind}:' source or change the level.");
        }

        return sources;
    }

    private RequirementSource? ReadSource(YamlValue item, string where, Problems problems)
    {
        if (YamlMap.Open(item, where, CatalogueKeys.Source, problems) is not { } map)
        {
            return null;
        }

        string[] kinds = ["document", "reference", "observed"];
        var present = kinds.Where(map.Has).ToList();
        if (present.Count != 1)
        {
            problems.Add(item, where, present.Count == 0 ? "no kind of source" : $"{present.Count} kinds of source ({string.Join(", ", present)})", "exactly one of document, reference, observed", "Write one item of the list for each source.");
            return null;
        }

        var text = map.RequireText(present[0], "a source");
        if (present[0] == "document")
        {
            return ReadDocument(map, text, where, problems);
        }

        if (map.Find("section") is { } section)
        {
            problems.Add(section, where, "a section without document", "'section' beside 'document' only", $"Put the section's title into '{present[0]}', or remove it.");
        }

        if (present[0] == "observed" && text is not null)
        {
            var at = map.Find("observed")!.Value;
            _observed.Add(new RequirementCatalogue.ObservedPlace(problems.File, at.Line, at.Column, $"{where}.observed", text));
        }

        return present[0] == "observed" ? new RequirementSource { Observed = text } : new RequirementSource { Reference = text };
    }

    private static RequirementSource ReadDocument(YamlMap map, string? document, string where, Problems problems)
    {
        if (document is not null and not ("D14" or "D15"))
        {
            problems.Add(map.Find("document")!.Value, $"{where}.document", $"unknown document '{document}'", "D15 or D14", "Name one of the two documents; anything else is a 'reference'.");
        }

        return new RequirementSource { Document = document, Section = map.RequireText("section", "the section's title in the document") };
    }

    [GeneratedRegex(@"\A[A-Z][A-Z0-9]*\z")]
    private static partial Regex AreaName();

    [GeneratedRegex(@"\ARH-(?<area>[A-Z][A-Z0-9]*)-[1-9][0-9]{0,5}\z")]
    private static partial Regex Id();
}
