using System.Collections.Immutable;

namespace RouteHandlers.Versions;

/// <summary>What metadata files answer: sitemaps, robots, manifest.</summary>
public sealed record MetadataRules
{
    /// <summary>Whether <c>images</c> and <c>videos</c> of a sitemap's entry are written (15, 16).</summary>
    public bool SitemapsHaveMedia { get; init; } = true;

    /// <summary>What a sitemap gets as its <c>id</c>.</summary>
    public MetadataIdForm SitemapId { get; init; } = MetadataIdForm.PromiseOfText;

    /// <summary>Whether an id that <c>generateSitemaps</c> does not name is not found (14, 16); otherwise it is made like any other.</summary>
    public bool UnknownSitemapsAreNotFound { get; init; } = true;

    /// <summary>Whether a file that is the answer itself may be kept for a year by everybody (14, 15).</summary>
    public bool FilesAreImmutable { get; init; }

    /// <summary>The conventions whose path a handler takes that stands there too, where the build lets that pass (14).</summary>
    public ImmutableHashSet<string> YieldToHandlers { get; init; } = [];

    /// <summary>Whether a rule for robots may have lines of its own in <c>other</c> (16).</summary>
    public bool RobotsHaveOtherLines { get; init; } = true;

    /// <summary>Whether texts are escaped where they stand in XML. No release does.</summary>
    public bool XmlIsEscaped { get; init; }
}

/// <summary>The forms of the <c>id</c> that a file with several answers gets.</summary>
public enum MetadataIdForm
{
    /// <summary>As it was generated: a number stays one.</summary>
    Own,

    /// <summary>As it stands in the path.</summary>
    Text,

    /// <summary>The same, in a promise.</summary>
    PromiseOfText,
}
