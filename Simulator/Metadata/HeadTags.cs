using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using RouteHandlers.Build;
using RouteHandlers.Server;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Metadata;

/// <summary>What metadata files put into the head of a page: links to its icons and the manifest, tags for the images that others show with a link to it.</summary>
/// <remarks>Not modelled: what pages export as <c>metadata</c>, and so <c>metadataBase</c>; the pictures of slots beside the page's folders.</remarks>
internal sealed class HeadTags
{
    private readonly ImmutableArray<Source> _sources;
    private readonly string _basePath;
    private readonly ImageRules _rules;

    public HeadTags(ImmutableArray<BuiltFile> files, string basePath, ContractRules rules)
    {
        _basePath = basePath;
        _rules = rules.Images;
        _sources = [.. files
            .Where(file => file.File.Metadata is not null)
            .GroupBy(file => (file.File.File.Folder, _rules.OneFileOfEachName || file.File.Metadata!.Convention.Name == "manifest" ? file.File.Metadata!.Stem : file.File.File.Path))
            .Select(same => same.MinBy(file => Rank(file.File.Metadata!))!)
            .Select(file => new Source(file.File, new(file.Instantiate), new(() => Hash(file.File)), new(() => OfBytes(file.File))))];
    }

    /// <summary>The document with the tags at the end of its head.</summary>
    /// <param name="parameters">The values of the page's own path.</param>
    /// <param name="origin">Where images are for those who are told of them.</param>
    public async Task<string> InsertAsync(string document, AppFile page, RouteParams parameters, string origin)
    {
        if (_sources.Length == 0 || !_rules.PagesNameThem)
        {
            return document;
        }

        var tags = new StringBuilder();
        foreach (var manifest in _sources.Where(source => source.Convention.Name == "manifest"))
        {
            var href = (_rules.ManifestIsBelowTheBasePath ? _basePath : "") + manifest.File.Path;
            AppendLink(tags, "manifest", href, [("crossorigin", _rules.ManifestIsAskedForWithCookies ? "use-credentials" : null)]);
        }

        var openGraph = await ImagesAsync("opengraph-image", page, parameters);
        var twitter = await ImagesAsync("twitter-image", page, parameters);
        AppendImages(tags, "property", "og:image", openGraph, origin);
        if (openGraph.Count + twitter.Count > 0)
        {
            AppendMeta(tags, "name", "twitter:card", "summary_large_image");
        }

        AppendImages(tags, "name", "twitter:image", twitter.Count > 0 ? twitter : openGraph, origin);
        foreach (var (rel, name) in new[] { ("icon", "favicon"), ("icon", "icon"), ("apple-touch-icon", "apple-icon") })
        {
            foreach (var icon in await ImagesAsync(name, page, parameters))
            {
                AppendLink(tags, rel, icon.Url, [("alt", icon.Alt), ("type", icon.Type), ("sizes", icon.Sizes)]);
            }
        }

        return document.Contains("</head>", StringComparison.OrdinalIgnoreCase)
            ? document.Insert(document.IndexOf("</head>", StringComparison.OrdinalIgnoreCase), tags.ToString())
            : document.Insert(document.IndexOf('>', document.IndexOf("<html", StringComparison.OrdinalIgnoreCase)) + 1, $"<head>{tags}</head>");
    }

    /// <summary>Of a kind, those of the page's folder or of the nearest one above that has any.</summary>
    private async Task<List<Image>> ImagesAsync(string name, AppFile page, RouteParams parameters)
    {
        var above = _sources.Where(source => KindOf(source) == name && IsAbove(source.File, page)).ToList();
        var depth = above.Count == 0 ? 0 : above.Max(source => source.File.Folders.Length);
        if (!_rules.FoldersBelowInherit && depth < page.Folders.Length && name != "favicon")
        {
            return [];
        }

        var images = new List<Image>();
        foreach (var source in above.Where(source => _rules.FoldersBelowAdd || source.File.Folders.Length == depth))
        {
            images.AddRange(await ImagesOfAsync(source, parameters));
        }

        return images;
    }

    // The releases know a favicon by its URL, and so with a base path take it for one more icon of the app folder.
    private string KindOf(Source source) => source.Convention.Name == "favicon" && _basePath.Length > 0 ? "icon" : source.Convention.Name;

    private static bool IsAbove(AppFile file, AppFile page) =>
        file.Folders.Length <= page.Folders.Length && file.Folders.Zip(page.Folders).All(pair => pair.First.Folder == pair.Second.Folder);

    private async Task<IEnumerable<Image>> ImagesOfAsync(Source source, RouteParams parameters)
    {
        var path = await PathAsync(source.File, parameters);
        if (source.File.Metadata!.IsStatic)
        {
            return [source.Bytes.Value with { Url = _basePath + path + source.Bytes.Value.Url }];
        }

        var module = source.Module.Value;
        path = (_rules.CodeIsBelowTheBasePath ? _basePath : "") + path;
        if (module.GenerateImageMetadata is null)
        {
            var exports = _rules.ExportsStandInTheHead ? module.Config : ImmutableDictionary<string, object?>.Empty;
            return [OfData(PlainValue.Of(exports.ToDictionary(export => export.Key, export => export.Value)), $"{path}?{source.Hash.Value}")];
        }

        var own = parameters.IsUndefined ? null : new RouteParams([.. await parameters], RequestApiAccess.Direct);
        return (await ImageRoute.ItemsAsync(module, own)).Select(item => OfData(item, $"{path}/{MetadataId.TextOf(ImageRoute.IdOf(item))}?{source.Hash.Value}"));
    }

    /// <summary>With the query alone for its URL.</summary>
    private Image OfBytes(AppFile file)
    {
        var (metadata, bytes) = (file.Metadata!, file.File.Content!);
        var size = _rules.IconHasItsBestSize ? PictureSize.ReadBest(bytes) : PictureSize.Read(bytes);
        var isIcon = metadata.Convention.Name is "favicon" or "icon" or "apple-icon";
        return new(
            _rules.QueryNamesTheFile ? $"?{metadata.Stem}.{Hash(file)}.{metadata.Extension}" : metadata.Convention.Name == "favicon" ? "" : $"?{Hash(file)}",
            metadata.Extension == "gif" ? _rules.TypeOfGif : metadata.Convention.ContentTypeOf(metadata.Extension!),
            metadata.Extension == "svg" || size is not { } known ? "any" : $"{known.Width}x{known.Height}",
            size?.Width.ToString(CultureInfo.InvariantCulture),
            size?.Height.ToString(CultureInfo.InvariantCulture),
            isIcon || !_rules.AltFilesCount ? null : metadata.Alt);
    }

    private static Image OfData(JsonNode? data, string url)
    {
        var size = PlainValue.Member(data, "size");
        var hasSize = PlainValue.IsTruthy(size);
        var (width, height) = hasSize ? (PlainValue.Member(size, "width"), PlainValue.Member(size, "height")) : (null, null);
        return new(
            url,
            PlainValue.Member(data, "contentType") is var type && PlainValue.IsTruthy(type) ? PlainValue.TextOf(type) : "image/png",
            hasSize ? $"{PlainValue.TextOf(width)}x{PlainValue.TextOf(height)}" : null,
            PlainValue.TextOrNull(width),
            PlainValue.TextOrNull(height),
            PlainValue.TextOrNull(PlainValue.Member(data, "alt")));
    }

    /// <summary>The file's path with the values of the page's.</summary>
    private async Task<string> PathAsync(AppFile file, RouteParams parameters)
    {
        var values = parameters.IsUndefined ? null : await parameters;
        return "/" + string.Join('/', file.Segments.Where(segment => segment.Name != MetadataFile.IdParameter).Select(segment =>
            !segment.IsDynamic ? segment.Text
            : _rules.FilesHaveOnePath && file.Metadata!.IsStatic ? "-"
            : values is not null && values.TryGetValue(segment.Name, out var value) ? string.Join('/', value.Select(Escape))
            : segment.Text));
    }

    private string Escape(string value) => PercentEncoding.EncodeComponent(_rules.LinksEscapeTwice ? PercentEncoding.EncodeComponent(value) : value);

    private static void AppendImages(StringBuilder tags, string attribute, string name, List<Image> images, string origin)
    {
        foreach (var image in images)
        {
            AppendMeta(tags, attribute, name, origin + image.Url);
            AppendMeta(tags, attribute, $"{name}:type", image.Type);
            AppendMeta(tags, attribute, $"{name}:width", image.Width);
            AppendMeta(tags, attribute, $"{name}:height", image.Height);
            AppendMeta(tags, attribute, $"{name}:alt", image.Alt);
        }
    }

    private static void AppendMeta(StringBuilder tags, string attribute, string name, string? content)
    {
        if (!string.IsNullOrEmpty(content))
        {
            tags.Append(CultureInfo.InvariantCulture, $"<meta {attribute}=\"{name}\" content=\"{Encode(content)}\">");
        }
    }

    private static void AppendLink(StringBuilder tags, string rel, string href, IEnumerable<(string Name, string? Value)> attributes)
    {
        tags.Append(CultureInfo.InvariantCulture, $"<link rel=\"{rel}\" href=\"{Encode(href)}\"");
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                tags.Append(CultureInfo.InvariantCulture, $" {name}=\"{Encode(value)}\"");
            }
        }

        tags.Append('>');
    }

    // In the order in which a build looks for them.
    private static int Rank(MetadataFile file) => file.Extension is { } extension ? file.Convention.StaticExtensions.IndexOf(extension) : int.MaxValue;

    private static string Hash(AppFile file) => Convert.ToHexStringLower(SHA256.HashData(file.File.Content ?? Encoding.UTF8.GetBytes(file.File.Path)))[..16];

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A file, and what is known of it for every page.</summary>
    private sealed record Source(AppFile File, Lazy<RouteModule> Module, Lazy<string> Hash, Lazy<Image> Bytes)
    {
        public MetadataConvention Convention => File.Metadata!.Convention;
    }

    private sealed record Image(string Url, string? Type, string? Sizes, string? Width, string? Height, string? Alt);
}
