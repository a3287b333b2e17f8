using System.Text.RegularExpressions;
using RouteHandlers.Runtime;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>A picture drawn from markup, of <c>next/og</c>.</summary>
/// <remarks>
/// Deviation: nothing is laid out and no text is drawn. The picture has the asked-for size and one colour, the background of the outermost element where that is
/// a name or hexadecimal. What a client can rely on, that it is a PNG of that size under these headers, is the same.
/// </remarks>
public sealed partial class ImageResponse : Response
{
    /// <param name="element">Markup where a script in TypeScript has JSX: <c>&lt;div style="background: red"&gt;Hello&lt;/div&gt;</c>.</param>
    /// <param name="options">Null: 1200 to 630 pixels, status 200.</param>
    public ImageResponse(string element, ImageResponseOptions? options = null)
        : base(Draw(element, options ??= new()), new() { Status = options.Status, StatusText = options.StatusText, Headers = HeadersOf(options) })
    {
    }

    private static ImageRules Rules => HandlerScope.Current?.Rules.Images ?? new ImageRules();

    private static byte[] Draw(string element, ImageResponseOptions options)
    {
        ArgumentNullException.ThrowIfNull(element);
        var size = Rules.GivenSizeCounts ? options : new();
        return PngEncoder.OneColour(size.Width, size.Height, Background(element));
    }

    private static Headers HeadersOf(ImageResponseOptions options)
    {
        var headers = new Headers { ["content-type"] = "image/png", ["cache-control"] = Rules.DrawnCacheControl };
        foreach (var (name, value) in options.Headers)
        {
            if (Rules.GivenHeadersWin || !headers.Has(name))
            {
                headers.Set(name, value);
            }
        }

        return headers;
    }

    private static System.Drawing.Color Background(string element)
    {
        var outermost = element[..(element.IndexOf('>', StringComparison.Ordinal) is var end and >= 0 ? end : 0)];
        var value = BackgroundProperty().Match(outermost) is { Success: true } match ? match.Groups[1].Value : "";
        try
        {
            return value.Length > 0 ? System.Drawing.ColorTranslator.FromHtml(value) : System.Drawing.Color.Transparent;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return System.Drawing.Color.Transparent;
        }
    }

    [GeneratedRegex("""[\s;"']background(?:-color)?\s*:\s*(#[0-9a-f]{3}(?:[0-9a-f]{3})?|[a-z]+)\s*[;"']""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BackgroundProperty();
}
