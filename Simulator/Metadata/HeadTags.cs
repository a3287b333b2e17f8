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

namespace RouteHandlers.Metadata;

/// <summary>What metadata files put into the head of a page: links to its icons and the manifest, tags for the images that others show with a link to it.</summary>
/// <remarks>Not modelled: what pages export as <c>metadata</c>, and so <c>metadataBase</c>.</remarks>
internal sealed class HeadTags(ImmutableArray<BuiltFile> files, ContractRules rules)
{
    private readonly ImageRules _rules = rules.Images;
    private readonly ImmutableArray<(AppFile File, Lazy<RouteModule> Module)> _files =
        [.. files.Where(file => file.File.Metadata is not null).Select(file => (file.File, new Lazy<RouteModule>(file.Instantiate)))];

    /// <summary>The document with the tags at the end of its head.</summary>
    /// <param name="parameters">The values of the page's own path.</param>
    /// <param name="origin">Where images are for those who are told of them.</param>
    public async Task<string> InsertAsync(string document, AppFile page, RouteParams parameters, string origin)
    {
        if (_files.Length == 0 || !_rules.PagesNameThem)
        {
            return document;
        }

        var tags = new StringBuilder();
        var openGraph = await ImagesAsync("opengraph-image", page, parameters);
        var twitter = await ImagesAsync("twitter-image", page, parameters);
        AppendImages(tags, "property", "og:image", openGraph, origin);
        if (openGraph.Count + twitter.Count > 0)
        {
            AppendMeta(tags, "name", "twitter:card", "summary_large_image");
        }

        AppendImages(tags, "name", "twitter:image", twitter.Count > 0 ? twitter : openGraph, origin);
        foreach (var manifest in _files.Where(file => file.File.Metadata!.Convention.Name == "manifest"))
        {
            tags.Append(CultureInfo.InvariantCulture, $"<link rel=\"manifest\" href=\"{Encode(manifest.File.Path)}\">");
        }

        foreach (var (rel, name) in new[] { ("icon", "favicon"), ("icon", "icon"), ("apple-touch-icon", "apple-icon") })
        {
            foreach (var icon in await ImagesAsync(name, page, parameters))
            {
                AppendLink(tags, rel, icon);
            }
        }

        return document.Contains("</head>", StringComparison.OrdinalIgnoreCase)
            ? document.Insert(document.IndexOf("</head>", StringComparison.OrdinalIgnoreCase), tags.ToString())
            : document.Insert(document.IndexOf('>', document.IndexOf("<html", StringComparison.OrdinalIgnoreCase)) + 1, $"<head>{tags}</head>");
    }

    /// <summary>Of a kind, those of the page's folder or of the nearest one above that has any.</summary>
    private async Task<List<Image>> ImagesAsync(string name, AppFile page, RouteParams parameters)
    {
        var above = _files.Where(file => file.File.Metadata!.Convention.Name == name && IsAbove(file.File, page)).ToList();
        var depth = above.Count == 0 ? 0 : above.Max(file => file.File.Folders.Length);
        if (!_rules.FoldersBelowInherit && depth < page.Folders.Length && name != "favicon")
        {
            return [];
        }

        var images = new List<Image>();
        foreach (var (file, module) in above.Where(file => _rules.FoldersBelowAdd || file.File.Folders.Length == depth))
        {
            images.AddRange(await OfFileAsync(file, module, parameters));
        }

        return images;
    }

    private static bool IsAbove(AppFile file, AppFile page) =>
        file.Folders.Length <= page.Folders.Length && file.Folders.Zip(page.Folders).All(pair => pair.First.Folder == pair.Second.Folder);

    private async Task<IEnumerable<Image>> OfFileAsync(AppFile file, Lazy<RouteModule> module, RouteParams parameters)
    {
        if (file.Metadata!.IsStatic)
        {
            return [OfBytes(file, await PathAsync(file, parameters))];
        }

        var hash = Hash(file.File.Content ?? Encoding.UTF8.GetBytes(file.File.Path));
        var path = await PathAsync(file, parameters);
        if (module.Value.GenerateImageMetadata is null)
        {
            var exports = _rules.ExportsStandInTheHead ? module.Value.Config : ImmutableDictionary<string, object?>.Empty;
            return [OfData(PlainValue.Of(exports.ToDictionary(export => export.Key, export => export.Value)) as JsonObject, $"{path}?{hash}")];
        }

        var own = parameters.IsUndefined ? null : new RouteParams([.. await parameters], RequestApiAccess.Direct);
        return (await ImageRoute.ItemsAsync(module.Value, own)).Select(item => OfData(item, $"{path}/{MetadataId.TextOf(ImageRoute.IdOf(item))}?{hash}"));
    }

    private Image OfBytes(AppFile file, string path)
    {
        var (metadata, bytes) = (file.Metadata!, file.File.Content!);
        var size = PictureSize.Read(bytes);
        var isIcon = metadata.Convention.Name is "favicon" or "icon" or "apple-icon";
        var query = _rules.QueryNamesTheFile ? $"?{metadata.Stem}.{Hash(bytes)}.{metadata.Extension}" : metadata.Convention.Name == "favicon" ? "" : $"?{Hash(bytes)}";
        return new(
            path + query,
            metadata.Extension == "gif" ? null : metadata.Convention.ContentTypeOf(metadata.Extension!),
            isIcon && metadata.Extension == "svg" ? "any" : null,
            size?.Width,
            size?.Height,
            isIcon || !_rules.AltFilesCount ? null : metadata.Alt);
    }

    private static Image OfData(JsonObject? data, string url)
    {
        var size = data?["size"] as JsonObject;
        return new(url, data?["contentType"]?.ToString() ?? "image/png", null, Pixels("width"), Pixels("height"), data?["alt"]?.ToString());

        int? Pixels(string name) => size?[name] is { } value ? (int)value.GetValue<double>() : null;
    }

    /// <summary>The file's path with the values of the page's.</summary>
    private async Task<string> PathAsync(AppFile file, RouteParams parameters)
    {
        var values = parameters.IsUndefined ? null : await parameters;
        return "/" + string.Join('/', file.Segments.Where(segment => segment.Name != MetadataFile.IdParameter).Select(segment =>
            !segment.IsDynamic ? segment.Text
            : _rules.FilesHaveOnePath && file.Metadata!.IsStatic ? "-"
            : values is not null && values.TryGetValue(segment.Name, out var value) ? string.Join('/', value.Select(Uri.EscapeDataString))
            : segment.Text));
    }

    private static void AppendImages(StringBuilder tags, string attribute, string name, List<Image> images, string origin)
    {
        foreach (var image in images)
        {
            AppendMeta(tags, attribute, name, origin + image.Url);
            AppendMeta(tags, attribute, $"{name}:type", image.Type);
            AppendMeta(tags, attribute, $"{name}:width", image.Width?.ToString(CultureInfo.InvariantCulture));
            AppendMeta(tags, attribute, $"{name}:height", image.Height?.ToString(CultureInfo.InvariantCulture));
            AppendMeta(tags, attribute, $"{name}:alt", image.Alt);
        }
    }

    private static void AppendMeta(StringBuilder tags, string attribute, string name, string? content)
    {
        if (content is not null)
        {
            tags.Append(CultureInfo.InvariantCulture, $"<meta {attribute}=\"{name}\" content=\"{Encode(content)}\">");
        }
    }

    private static void AppendLink(StringBuilder tags, string rel, Image icon)
    {
        tags.Append(CultureInfo.InvariantCulture, $"<link rel=\"{rel}\" href=\"{Encode(icon.Url)}\"");
        foreach (var (name, value) in new[] { ("alt", icon.Alt), ("type", icon.Type), ("sizes", icon.Sizes ?? (icon.Width is { } width ? $"{width}x{icon.Height}" : null)) })
        {
            if (value is not null)
            {
                tags.Append(CultureInfo.InvariantCulture, $" {name}=\"{Encode(value)}\"");
            }
        }

        tags.Append('>');
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private sealed record Image(string Url, string? Type, string? Sizes, int? Width, int? Height, string? Alt);
}
