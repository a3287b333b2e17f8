using System.Text.Json.Nodes;
using RouteHandlers.Conformance.Implementations;

namespace RouteHandlers.Conformance.Scenarios;

/// <summary>A fixture's <c>scenario.yaml</c>: requests and what must come back.</summary>
public sealed record Scenario
{
    public required string Title { get; init; }

    /// <summary>Ids of the requirements that the scenario shows; at least one.</summary>
    public required IReadOnlyList<string> Requirements { get; init; }

    /// <value>The default is every version: 14, 15 and 16.</value>
    public required IReadOnlyList<int> Versions { get; init; }

    /// <summary>Capabilities without which the scenario does not apply.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    public MountKind Mount { get; init; } = MountKind.Prefix;

    /// <summary>Services that the handlers call and the suite's origin stands in for. With any of them the scenario needs the capability <c>origin</c>.</summary>
    public IReadOnlyList<Substitution> Substitute { get; init; } = [];

    /// <summary>What the origin answers; at any other path 404.</summary>
    public IReadOnlyList<OriginReply> Origin { get; init; } = [];

    public required IReadOnlyList<ScenarioStep> Steps { get; init; }
}

/// <summary>Where a fixture is mounted.</summary>
public enum MountKind
{
    /// <summary>Under a path prefix of its own, beside others, in a shared deployment.</summary>
    Prefix,

    /// <summary>At the root of a deployment.</summary>
    Root,
}

/// <summary>One step: a request and its expectation, or an expectation of the build.</summary>
public sealed record ScenarioStep
{
    /// <summary>The name other steps refer to; null for most.</summary>
    public string? Name { get; init; }

    /// <summary>The versions in which the step is taken; null: all of the scenario's.</summary>
    public IReadOnlyList<int>? Versions { get; init; }

    /// <summary>Null for a step that only speaks of the build, of time or of the origin.</summary>
    public StepRequest? Request { get; init; }

    /// <summary>What must have been asked of the origin; in a step without request.</summary>
    public OriginExpectation? Origin { get; init; }

    /// <summary>Time that passes before the request; null: none.</summary>
    public TimeSpan? Advance { get; init; }

    /// <summary>The step is repeated until it matches, for at most this long; null: it is taken once.</summary>
    public TimeSpan? Until { get; init; }

    /// <summary>How many times the request is sent; every answer must match.</summary>
    public int Repeat { get; init; } = 1;

    /// <summary>How many such requests are sent at once; every answer must match.</summary>
    public int Together { get; init; } = 1;

    /// <summary>What the documents (or, without a quirk, the reference) expect. Null only for a step that merely prepares.</summary>
    public Expectation? Expect { get; init; }

    /// <summary>What released versions do instead; each names its quirk.</summary>
    public IReadOnlyList<ObservedExpectation> Observed { get; init; } = [];

    /// <summary>1-based line of the step in its file.</summary>
    public int Line { get; init; }

    /// <summary>What is expected of a version under a contract: the quirk's expectation where the observed contract has one.</summary>
    public Expectation? ExpectationFor(int version, ContractKind contract) =>
        contract == ContractKind.Observed && ObservedFor(version) is { } observed ? observed.Expect : Expect;

    /// <summary>The observed expectation of a version, or null where the released version follows its documents.</summary>
    public ObservedExpectation? ObservedFor(int version) => Observed.FirstOrDefault(observed => observed.Versions.Contains(version));
}

/// <summary>What released versions do in place of what is documented.</summary>
public sealed record ObservedExpectation(string Quirk, IReadOnlyList<int> Versions, Expectation Expect);

/// <summary>A request as a scenario writes it.</summary>
public sealed record StepRequest
{
    public required string Method { get; init; }

    /// <summary>
    /// A path that begins with <c>/</c> is below the fixture's mount point (<c>{base}</c> is put before it). With
    /// <see cref="IsRawTarget"/> it is the request target as it stands, and only <c>{base}</c> in it is replaced.
    /// </summary>
    public required string Path { get; init; }

    public bool IsRawTarget { get; init; }

    /// <summary>Headers as they are written, in order; a list in the file gives several lines.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The body, or null. Its content type is sent unless <see cref="Headers"/> names one.</summary>
    public StepBody? Body { get; init; }
}

/// <summary>A request body with the content type that its kind implies (null: none is sent).</summary>
public sealed record StepBody(string Kind, byte[] Bytes, string? ContentType)
{
    /// <summary>What a transcript shows in place of the bytes; null: the bytes.</summary>
    public string? Summary { get; init; }
}

/// <summary>What must come back. A member that is null is not judged.</summary>
public sealed record Expectation
{
    public int? Status { get; init; }

    /// <summary>The reason phrase.</summary>
    public string? Reason { get; init; }

    public IReadOnlyList<HeaderExpectation> Headers { get; init; } = [];

    /// <summary>The body as text (UTF-8).</summary>
    public TextExpectation? Body { get; init; }

    /// <summary>Deep equality; <c>{ $any: true }</c>, <c>{ $number: true }</c>, <c>{ $string: true }</c> and <c>{ $matches: regex }</c> match by kind.</summary>
    public JsonExpectation? Json { get; init; }

    public HtmlExpectation? Html { get; init; }

    /// <summary>An XML document; white space between elements does not count.</summary>
    public string? Xml { get; init; }

    /// <summary>What the body is as a picture.</summary>
    public ImageExpectation? Image { get; init; }

    /// <summary>The body's bytes.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>The body as it arrives; null: it is read at once.</summary>
    public IReadOnlyList<ChunkExpectation>? Chunks { get; init; }

    /// <summary><c>complete</c>, <c>truncated</c> or <c>closed</c>.</summary>
    public string? Ends { get; init; }

    /// <summary>The name of an earlier step whose body must be the same.</summary>
    public string? SameBodyAs { get; init; }

    /// <summary>The name of an earlier step whose body must be another.</summary>
    public string? DifferentBodyFrom { get; init; }

    /// <summary>What must become of the build; in a step without request.</summary>
    public BuildExpectation? Build { get; init; }
}

/// <summary>What is expected of one header name.</summary>
/// <param name="Name">Compared without case.</param>
/// <param name="Lines">The values, one a header line, in order; null when another member judges.</param>
/// <param name="Absent">The header must not be there.</param>
/// <param name="Matches">A regular expression that the one value must match as a whole.</param>
public sealed record HeaderExpectation(string Name, IReadOnlyList<string>? Lines = null, bool Absent = false, string? Matches = null);

/// <summary>Text that is given exactly, or by a regular expression (the whole text), or by parts that it must contain.</summary>
public sealed record TextExpectation(string? Exact = null, string? Matches = null, IReadOnlyList<string>? Contains = null);

/// <summary>A JSON value to compare with; a wrapper, because JSON <c>null</c> is a value too.</summary>
public sealed record JsonExpectation(JsonNode? Value);

/// <summary>Texts of the first element that each CSS selector finds; null: there must be none.</summary>
public sealed record HtmlExpectation(IReadOnlyList<KeyValuePair<string, string?>> Selectors)
{
    /// <summary>What the first elements of further selectors have for attributes; those that nobody names are allowed.</summary>
    public IReadOnlyList<ElementExpectation> Elements { get; init; } = [];
}

/// <summary>Attributes of the first element that a CSS selector finds.</summary>
public sealed record ElementExpectation(string Selector, IReadOnlyList<AttributeExpectation> Attributes);

/// <summary>What is expected of one attribute; with neither value nor pattern it must not be there.</summary>
/// <param name="Matches">A regular expression that the value must match as a whole.</param>
public sealed record AttributeExpectation(string Name, string? Value = null, string? Matches = null);

/// <summary>What a picture's own first bytes say of it.</summary>
/// <param name="Type"><c>png</c>, <c>jpeg</c>, <c>gif</c>, <c>ico</c> or <c>svg</c>.</param>
/// <param name="Width">In pixels; null: it is not judged.</param>
public sealed record ImageExpectation(string Type, int? Width = null, int? Height = null);

/// <summary>What must become of the build.</summary>
/// <param name="Fails">The code that it must fail with; null: it must succeed.</param>
/// <param name="Contains">Texts that are all in what the implementation says of that error; null: it may say anything.</param>
public sealed record BuildExpectation(string? Fails, IReadOnlyList<string>? Contains = null);

/// <summary>A fixture: a folder under <c>Fixtures/</c> with its files and its scenario.</summary>
public sealed record Fixture
{
    /// <summary>The path below the fixtures folder with forward slashes, for example <c>methods/get-answers-get</c>. Scenarios go by this name.</summary>
    public required string Name { get; init; }

    /// <summary>The absolute path of the folder.</summary>
    public required string Directory { get; init; }

    /// <summary>The path of <c>scenario.yaml</c> as shown to the user.</summary>
    public required string ScenarioFile { get; init; }

    public required Scenario Scenario { get; init; }

    /// <summary>
    /// Every file of the fixture by its path with forward slashes (<c>app/api/route.ts</c>), those given inline under
    /// <c>files:</c> included; <c>scenario.yaml</c> and <c>transcripts/</c> are not among them.
    /// </summary>
    public required IReadOnlyDictionary<string, byte[]> Files { get; init; }
}
