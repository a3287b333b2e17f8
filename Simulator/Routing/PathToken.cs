namespace RouteHandlers.Routing;

/// <summary>A part of a path pattern that is a parameter, or a group of text with a modifier.</summary>
/// <param name="Name">A parameter without a name has its number; a group without a parameter has an empty one.</param>
/// <param name="Prefix">Text that goes with it: where the value is absent the prefix is too, and a list is joined by it.</param>
/// <param name="Pattern">The regular expression of one value; empty: the token takes no value.</param>
/// <param name="Modifier"><c>?</c>, <c>*</c>, <c>+</c>, or empty.</param>
internal sealed record PathParameter(string Name, string Prefix, string Suffix, string Pattern, string Modifier)
{
    public bool IsOptional => Modifier is "?" or "*";

    public bool Repeats => Modifier is "*" or "+";

    /// <summary>Whether its values repeat with nothing between them.</summary>
    public bool IsBareRepeat => Repeats && Pattern.Length > 0 && Prefix.Length + Suffix.Length == 0;

    /// <summary>Whether it is known by its place alone.</summary>
    public bool IsUnnamed => Name.Length > 0 && char.IsAsciiDigit(Name[0]);
}

/// <summary>One part of a path pattern: literal text, or a parameter.</summary>
internal readonly record struct PathToken(string Text, PathParameter? Parameter);

/// <summary>How patterns are read and matched.</summary>
internal sealed record PathPatternOptions
{
    public bool IsCaseSensitive { get; init; }

    /// <summary>What a parameter ends at.</summary>
    public string Delimiters { get; init; } = "/";

    /// <summary>Whether a path may end in one delimiter more than its pattern.</summary>
    public bool DelimiterMayEndPaths { get; init; }

    /// <summary>Whether a parameter takes no text that stands right before it in the pattern, so that <c>:a-:b</c> splits at the last hyphen; two parameters then need text between them.</summary>
    public bool TextBeforeIsNotTaken { get; init; } = true;

    /// <summary>What becomes of a parameter that repeats where nothing separates its values.</summary>
    public BareRepeats BareRepeats { get; init; }
}

/// <summary>What becomes of a parameter that repeats, as <c>x(.*)*</c>, where nothing stands before or behind it that would separate its values.</summary>
internal enum BareRepeats
{
    /// <summary>The pattern is refused.</summary>
    Refused,

    /// <summary>A slash separates them.</summary>
    AsSegments,

    /// <summary>Its values follow each other; the last one is taken, letter by letter.</summary>
    AsTheyStand,
}

/// <summary>A pattern that cannot be read.</summary>
internal sealed class PathPatternException(string message) : Exception(message);
