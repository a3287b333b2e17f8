using System.Security.Cryptography;
using System.Text;
using RouteHandlers.Versions;

namespace RouteHandlers.Runtime;

/// <summary>Makes the framework's own answers.</summary>
internal static class ErrorAnswers
{
    public const string HtmlContentType = "text/html; charset=utf-8";

    public const string BareDocument = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body></body></html>";

    public const string NotStored = "private, no-cache, no-store, max-age=0, must-revalidate";

    public static ServerResponse ToResponse(this ErrorAnswer answer, params IReadOnlyList<KeyValuePair<string, string>> headers) => answer.Form switch
    {
        ErrorForm.Text => Create(answer.Status, [.. headers], answer.Body),
        ErrorForm.PlainText => Create(answer.Status, [.. headers, .. PlainText(answer.Body)], answer.Body),
        ErrorForm.PlainTextNotStored => Create(answer.Status, [.. headers, new("Cache-Control", NotStored), new("Vary", "Accept-Encoding"), .. PlainText(answer.Body)], answer.Body),
        ErrorForm.HtmlPage => Create(answer.Status, [.. headers, new("Cache-Control", NotStored), new("Content-Type", HtmlContentType)], Document(Title(answer.Status), answer.Status.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        ErrorForm.BareHtml => Create(answer.Status, [.. headers, new("Cache-Control", NotStored), new("Content-Type", HtmlContentType)], BareDocument),
        _ => new() { Status = answer.Status, StatusText = ReasonPhrases.Of(answer.Status), Headers = headers },
    };

    public static ServerResponse Create(int status, IReadOnlyList<KeyValuePair<string, string>> headers, string body) => new()
    {
        Status = status,
        StatusText = ReasonPhrases.Of(status),
        Headers = headers,
        Source = AnswerSource.Framework,
        Body = new MemoryStream(Encoding.UTF8.GetBytes(body), writable: false),
    };

    private static IEnumerable<KeyValuePair<string, string>> PlainText(string body) =>
        [new("Content-Type", "text/plain"), new("ETag", $"\"{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(body)))[..16].ToLowerInvariant()}\"")];

    private static string Title(int status) => status switch
    {
        404 => "404: This page could not be found",
        _ => $"{status}: {ReasonPhrases.Of(status)}",
    };

    private static string Document(string title, string heading) =>
        $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>{title}</title></head><body><h1>{heading}</h1></body></html>";
}
