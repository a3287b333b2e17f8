namespace RouteHandlers.Versions;

/// <summary>What icons and images answer, and what they put into the head of pages.</summary>
public sealed record ImageRules
{
    /// <summary>The <c>Cache-Control</c> of an <c>ImageResponse</c> for which nobody names one.</summary>
    public string DrawnCacheControl { get; init; } = "public, max-age=0, must-revalidate";

    /// <summary>Whether the headers that are given to it come before its own.</summary>
    public bool GivenHeadersWin { get; init; } = true;

    /// <summary>Whether it has the size that it is given.</summary>
    public bool GivenSizeCounts { get; init; } = true;

    /// <summary>Whether a picture gets <c>params</c> and <c>id</c> as promises, the id as a text; otherwise (14, 15) as values, the id as it was given.</summary>
    public bool ArgumentsArePromises { get; init; } = true;

    /// <summary>Whether a picture gets the values of the dynamic folders above it.</summary>
    public bool GetsParams { get; init; } = true;

    /// <summary>Whether the pictures that <c>generateImageMetadata</c> names are made at build.</summary>
    public bool IdsAreMadeAtBuild { get; init; } = true;

    /// <summary>Whether an id that it does not name is not found.</summary>
    public bool UnknownIdsAreNotFound { get; init; } = true;

    /// <summary>Whether such a file answers for its own path, too, and for what is below an id (14).</summary>
    public bool IdIsOptional { get; init; }

    /// <summary>Whether pages have tags for pictures in their head.</summary>
    public bool PagesNameThem { get; init; } = true;

    /// <summary>Whether a page has the pictures of the folders above that it has none of its own for.</summary>
    public bool FoldersBelowInherit { get; init; } = true;

    /// <summary>Whether a page has those of the folders above beside its own.</summary>
    public bool FoldersBelowAdd { get; init; }

    /// <summary>Whether <c>X.alt.txt</c> is the text of <c>X.png</c>.</summary>
    public bool AltFilesCount { get; init; } = true;

    /// <summary>Whether the exports <c>alt</c>, <c>size</c> and <c>contentType</c> stand in the head.</summary>
    public bool ExportsStandInTheHead { get; init; } = true;

    /// <summary>Whether the query of a file's link has its name (16): <c>?icon.0ab.png</c>; otherwise it is a hash alone, and the favicon has none.</summary>
    public bool QueryNamesTheFile { get; init; } = true;

    /// <summary>Whether the links to a file below dynamic folders have a hyphen for every value (16).</summary>
    public bool FilesHaveOnePath { get; init; } = true;

    /// <summary>Whether a value of a dynamic folder is escaped once more in a link (14, 15): <c>a%2520b</c>.</summary>
    public bool LinksEscapeTwice { get; init; }

    /// <summary>Whether links to pictures that are code begin with the <c>basePath</c>, as those to files do (14, 15).</summary>
    public bool CodeIsBelowTheBasePath { get; init; }

    /// <summary>Whether the link to the manifest does (15, 16).</summary>
    public bool ManifestIsBelowTheBasePath { get; init; } = true;

    /// <summary>Whether a browser sends cookies when it follows the link to the manifest (14).</summary>
    public bool ManifestIsAskedForWithCookies { get; init; }

    /// <summary>Whether of several files of one name the head has the first alone (14, 15), in the order of the documents' extensions, code last.</summary>
    public bool OneFileOfEachName { get; init; }

    /// <summary>Whether an icon with several pictures has the size of the best of them (16); otherwise that of the first.</summary>
    public bool IconHasItsBestSize { get; init; } = true;

    /// <summary>The type that the head gives a GIF (16); null: it says none.</summary>
    public string? TypeOfGif { get; init; } = "text/plain";
}
