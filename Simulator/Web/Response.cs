using System.Runtime.CompilerServices;

namespace RouteHandlers.Web;

// https://fetch.spec.whatwg.org/#response-class
public partial class Response : BodyMixin
{
    /// <param name="body">Null: no body.</param>
    /// <param name="init">Null: status 200 and no headers but the body's content type.</param>
    /// <exception cref="RangeErrorException">The status is not within 200 to 599.</exception>
    /// <exception cref="TypeErrorException">The status text is no reason phrase, or the status forbids a body.</exception>
    // https://fetch.spec.whatwg.org/#initialize-a-response
    public Response(BodyInit? body = null, ResponseInit? init = null)
    {
        init ??= new ResponseInit();
        HttpSyntax.CheckByteString(init.StatusText);
        if (init.Status is < 200 or > 599)
        {
            throw new RangeErrorException("init[\"status\"] must be in the range of 200 to 599, inclusive.");
        }

        if (!HttpSyntax.IsReasonPhrase(init.StatusText))
        {
            throw new TypeErrorException("Invalid statusText");
        }

        Status = init.Status;
        StatusText = init.StatusText;
        Headers = new Headers(new HeaderList(init.Headers.List), HeadersGuard.Response);
        if (body is null)
        {
            return;
        }

        if (Status is 204 or 205 or 304)
        {
            throw new TypeErrorException($"Response constructor: Invalid response status code {Status}");
        }

        Content = body.Extract(Headers);
    }

    /// <param name="body">Text and byte arrays, made as they are sent. A client that leaves ends the iteration.</param>
    [OverloadResolutionPriority(-1)]
    public Response(IAsyncEnumerable<object?> body, ResponseInit? init = null)
        : this(ReadableStream.From(body), init)
    {
    }

    /// <summary>A response of these very parts: nothing is checked or added.</summary>
    internal Response(int status, string statusText, Headers headers, BodyContent? body)
    {
        Status = status;
        StatusText = statusText;
        Headers = headers;
        Content = body;
    }

    /// <summary><c>default</c>; <c>error</c> for a network error, <c>basic</c> for what <c>fetch()</c> brings.</summary>
    public string Type { get; internal init; } = "default";

    /// <summary>Where <c>fetch()</c> found it, without fragment; empty for any other.</summary>
    public string Url { get; internal init; } = "";

    /// <summary><c>fetch()</c> followed a redirect to it.</summary>
    public bool Redirected { get; internal init; }

    public int Status { get; }

    /// <summary>The reason phrase; empty when none was given.</summary>
    public string StatusText { get; }

    /// <summary>The status is 200 to 299.</summary>
    public bool Ok => Status is >= 200 and <= 299;

    public Headers Headers { get; }

    private protected override HeaderList HeaderList => Headers.List;

    /// <summary>A second response; both bodies can be read.</summary>
    /// <exception cref="TypeErrorException">The body was used before.</exception>
    public Response Clone()
    {
        if (Content is { IsUnusable: true })
        {
            throw new TypeErrorException("Response.clone: Body has already been consumed.");
        }

        return new Response(Status, StatusText, new Headers(new HeaderList(Headers.List), Headers.Guard), Content?.Clone())
        {
            Type = Type,
            Url = Url,
            Redirected = Redirected,
        };
    }
}
