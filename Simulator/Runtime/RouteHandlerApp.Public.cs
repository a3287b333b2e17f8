using System.Globalization;
using RouteHandlers.Versions;

namespace RouteHandlers.Runtime;

/// <content>Files of the <c>public</c> folder.</content>
public sealed partial class RouteHandlerApp
{
    private readonly PublicFiles _publicFiles;

    private ServerResponse FromPublicFile(ServerRequest request, PublicFile file)
    {
        var rules = _rules.NextConfig;
        if (request.Method is not ("GET" or "HEAD"))
        {
            var refused = request.Method == "OPTIONS" ? rules.PublicOptions : rules.PublicOtherMethod;
            return refused.ToResponse(refused.Form == ErrorForm.Empty ? [.. _getAndHead, new("Cache-Control", ErrorAnswers.NotStored)] : _getAndHead);
        }

        List<KeyValuePair<string, string>> headers =
        [
            new("Accept-Ranges", "bytes"), new("Cache-Control", rules.PublicCacheControl),
            new("Last-Modified", file.LastModified.ToString("R", CultureInfo.InvariantCulture)), new("ETag", file.ETag),
        ];
        if (rules.PublicFilesAreCompared && IsFresh(request, file))
        {
            return new() { Status = 304, StatusText = ReasonPhrases.Of(304), Headers = headers, Source = AnswerSource.File };
        }

        headers.AddRange([new("Content-Type", file.ContentType), new("Content-Length", file.Content.Length.ToString(CultureInfo.InvariantCulture))]);
        if (file.CanBeCompressed)
        {
            headers.Add(new("Vary", "Accept-Encoding"));
        }

        return new() { Status = 200, StatusText = ReasonPhrases.Of(200), Headers = headers, Source = AnswerSource.File, Body = new MemoryStream(file.Content, writable: false) };
    }

    /// <summary>Whether the client has the file as it is.</summary>
    // https://httpwg.org/specs/rfc9110.html#precedence
    private static bool IsFresh(ServerRequest request, PublicFile file)
    {
        if (request.Header("if-none-match") is { } tags)
        {
            return tags.Split(',').Select(tag => tag.Trim()).Any(tag => tag == "*" || tag == file.ETag || "W/" + tag == file.ETag);
        }

        return DateTimeOffset.TryParse(request.Header("if-modified-since"), CultureInfo.InvariantCulture, DateTimeStyles.None, out var since) && file.LastModified.AddSeconds(-1) <= since;
    }
}
