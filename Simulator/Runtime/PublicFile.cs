using System.Collections.Frozen;
using RouteHandlers.Tree;
using RouteHandlers.Web;

namespace RouteHandlers.Runtime;

/// <summary>A file of the <c>public</c> folder.</summary>
internal sealed record PublicFile(byte[] Content, string ContentType, DateTimeOffset LastModified)
{
    private static readonly FrozenDictionary<string, string> _types = new Dictionary<string, string>
    {
        [".css"] = "text/css; charset=UTF-8",
        [".csv"] = "text/csv; charset=UTF-8",
        [".gif"] = "image/gif",
        [".htm"] = "text/html; charset=UTF-8",
        [".html"] = "text/html; charset=UTF-8",
        [".ico"] = "image/x-icon",
        [".jpeg"] = "image/jpeg",
        [".jpg"] = "image/jpeg",
        [".js"] = "application/javascript; charset=UTF-8",
        [".json"] = "application/json; charset=UTF-8",
        [".map"] = "application/json; charset=UTF-8",
        [".md"] = "text/markdown; charset=UTF-8",
        [".mjs"] = "application/javascript; charset=UTF-8",
        [".pdf"] = "application/pdf",
        [".png"] = "image/png",
        [".svg"] = "image/svg+xml",
        [".txt"] = "text/plain; charset=UTF-8",
        [".wasm"] = "application/wasm",
        [".webmanifest"] = "application/manifest+json; charset=UTF-8",
        [".webp"] = "image/webp",
        [".woff2"] = "font/woff2",
        [".xml"] = "application/xml",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a server would send it compressed to a client that takes that.</summary>
    public bool CanBeCompressed => ContentType.Contains("charset", StringComparison.Ordinal) || ContentType is "image/svg+xml" or "image/x-icon" or "application/xml" or "application/wasm";

    /// <summary>A weak tag of its size and time.</summary>
    public string ETag => $"W/\"{Content.Length:x}-{LastModified.ToUnixTimeMilliseconds():x}\"";

    public static PublicFiles Read(IEnumerable<TreeFile> files, DateTimeOffset lastModified) => new(files.ToDictionary(
        file => file.Path["public".Length..],
        file => new PublicFile(file.Content ?? [], _types.GetValueOrDefault(Path.GetExtension(file.Name), "application/octet-stream"), lastModified),
        StringComparer.Ordinal));
}

/// <summary>The files of the <c>public</c> folder by path.</summary>
internal sealed class PublicFiles(Dictionary<string, PublicFile> files)
{
    /// <summary>The file of an encoded path, or null.</summary>
    public PublicFile? Find(string path)
    {
        var trimmed = path.Length > 1 && path.EndsWith('/') ? path[..^1] : path;
        return files.Count == 0 ? null
            : files.TryGetValue(trimmed, out var file) ? file
            : PercentEncoding.TryDecodeComponent(trimmed, out var decoded) ? files.GetValueOrDefault(decoded)
            : null;
    }
}
