namespace RouteHandlers.Conformance.Scenarios;

/// <summary>What the names of a tree's files say.</summary>
internal static class CodeFile
{
    private static readonly HashSet<string> _handlers = ["route", "page", "sitemap", "robots", "manifest", "middleware", "proxy", "next.config"];
    private static readonly HashSet<string> _wrappers = ["layout", "not-found"];

    /// <summary>Whether somebody who looks for the cause of an answer opens a file of that name.</summary>
    /// <param name="stem">The name without folder and extension.</param>
    public static bool IsHandler(string stem) => _handlers.Contains(stem) || IsPicture(stem);

    /// <summary>Whether a file of that name is code in both languages, also where it stands as a file of another kind (<c>robots.txt</c>).</summary>
    /// <param name="stem">The name without folder and extension.</param>
    public static bool HasTwins(string stem) => IsHandler(stem) || _wrappers.Contains(stem);

    /// <summary>The extension that the twin for other implementations should have, without period; 14 takes no configuration in TypeScript.</summary>
    /// <param name="stem">The name without folder and extension; a folder does no harm.</param>
    public static string TypeScriptOf(string stem)
    {
        var name = stem[(stem.LastIndexOf('/') + 1)..];
        return name == "next.config" ? "js" : name == "page" || _wrappers.Contains(name) || IsPicture(name) ? "tsx" : "ts";
    }

    /// <summary>What a file of the app folder adds to the URL of its folder: <c>sitemap.ts</c> gives <c>sitemap.xml</c>, <c>route.ts</c> the empty text; null: nothing is served for it.</summary>
    /// <param name="name">The name without folder.</param>
    public static string? SegmentOf(string name)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        var isCode = Path.GetExtension(name) is ".ts" or ".tsx" or ".js" or ".jsx" or ".csx";
        return stem switch
        {
            "page" or "route" => isCode ? "" : null,
            "sitemap" => "sitemap.xml",
            "robots" => "robots.txt",
            "manifest" when isCode => "manifest.webmanifest",
            "manifest" or "favicon" => name,
            _ when IsPicture(stem) => isCode ? stem : name,
            _ => null,
        };
    }

    private static bool IsPicture(string stem) => stem.TrimEnd([.. "0123456789"]) is "icon" or "apple-icon" or "opengraph-image" or "twitter-image";
}
