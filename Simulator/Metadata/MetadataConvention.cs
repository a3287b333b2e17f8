using System.Collections.Immutable;

namespace RouteHandlers.Metadata;

/// <summary>One convention for metadata files: what such a file is called, and where it answers.</summary>
/// <param name="Name">The file's name without its extension, for example <c>sitemap</c>.</param>
/// <param name="StaticExtensions">With these, of which the first counts most, the file itself is the answer; with the extensions of code its default export makes it.</param>
internal sealed record MetadataConvention(string Name, ImmutableArray<string> StaticExtensions)
{
    /// <summary>Every convention, in the order of the documents' list.</summary>
    public static ImmutableArray<MetadataConvention> All { get; } =
    [
        new("favicon", ["ico"]) { IsAtTheRootOnly = true },
        new("icon", ["ico", "jpg", "jpeg", "png", "svg"]) { MayBeNumbered = true, DefaultExport = "Icon" },
        new("apple-icon", ["jpg", "jpeg", "png"]) { MayBeNumbered = true, DefaultExport = "Icon" },
        new("opengraph-image", ["jpg", "jpeg", "png", "gif"]) { MayBeNumbered = true, DefaultExport = "Image" },
        new("twitter-image", ["jpg", "jpeg", "png", "gif"]) { MayBeNumbered = true, DefaultExport = "Image" },
        new("manifest", ["webmanifest", "json"]) { IsAtTheRootOnly = true, DefaultExport = "manifest", PathOfCode = "manifest.webmanifest" },
        new("robots", ["txt"]) { IsAtTheRootOnly = true, DefaultExport = "robots", PathOfCode = "robots.txt" },
        new("sitemap", ["xml"]) { DefaultExport = "sitemap", PathOfCode = "sitemap.xml" },
    ];

    /// <summary>The name of the default export in a C# twin, which has no <c>default</c>: that of the documents' samples. Null: there is no such code.</summary>
    public string? DefaultExport { get; init; }

    /// <summary>Whether it counts directly in the app folder alone; the others stand in any folder.</summary>
    public bool IsAtTheRootOnly { get; init; }

    /// <summary>Whether a digit may follow the name: <c>icon2</c>.</summary>
    public bool MayBeNumbered { get; init; }

    public bool IsPicture => MayBeNumbered || Name == "favicon";

    /// <summary>The last segment at which code answers; null: its own name without the extension.</summary>
    public string? PathOfCode { get; init; }

    /// <summary>The convention that a file's name follows without its extension; null: none.</summary>
    /// <param name="stem"><c>sitemap</c>, <c>icon2</c></param>
    public static MetadataConvention? Of(string stem, StringComparison comparison = StringComparison.Ordinal) =>
        All.FirstOrDefault(convention => stem.Equals(convention.Name, comparison)
            || (convention.MayBeNumbered && stem.Length == convention.Name.Length + 1 && char.IsAsciiDigit(stem[^1]) && stem.StartsWith(convention.Name, comparison)));

    /// <summary>Whether a route's path could be that of a metadata file, as the releases tell one.</summary>
    public static bool IsPath(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        var (stem, extension) = dot < 0 ? (name, null) : (name[..dot], name[(dot + 1)..]);
        return Of(stem) is { } convention
            && (extension is null ? convention.DefaultExport is not null : convention.StaticExtensions.Contains(extension))
            && (!convention.IsAtTheRootOnly || path.Length == name.Length + 1);
    }

    /// <summary>What the default export of a script at that path is called; null: it is no metadata file.</summary>
    public static string? DefaultExportOf(string path) => Of(System.IO.Path.GetFileNameWithoutExtension(path))?.DefaultExport;

    // https://www.iana.org/assignments/media-types
    public string ContentTypeOf(string extension) => (Name, extension) switch
    {
        ("sitemap", _) => "application/xml",
        ("robots", _) => "text/plain",
        ("manifest", _) => "application/manifest+json",
        (_, "ico") => "image/x-icon",
        (_, "jpg") => "image/jpeg",
        (_, "svg") => "image/svg+xml",
        (_, "jpeg" or "png") => $"image/{extension}",
        _ => "text/plain", // also of a GIF
    };
}
