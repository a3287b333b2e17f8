using RouteHandlers.Versions;

namespace RouteHandlers.Web;

// https://fetch.spec.whatwg.org/#request-class
public partial class Request : BodyMixin
{
    private readonly string _url;
    private readonly Headers _headers;

    private static readonly string[] _normalizedMethods = ["DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"];
    private static readonly string[] _forbiddenMethods = ["CONNECT", "TRACE", "TRACK"];
    private static readonly string[] _safelistedMethods = ["GET", "HEAD", "POST"];

    /// <param name="url">An absolute URL; the request gets it as the URL standard writes it.</param>
    /// <param name="init">Null: a GET without body.</param>
    /// <exception cref="TypeErrorException">The URL, the method or the body is refused.</exception>
    public Request(string url, RequestInit? init = null)
        : this(ParseUrl(url, init), "GET", null, init, null, new())
    {
    }

    public Request(Url url, RequestInit? init = null)
        : this(url?.Href ?? throw new ArgumentNullException(nameof(url)), init)
    {
    }

    /// <summary>A request like another one; the body moves into it, unless <paramref name="init"/> has one of its own.</summary>
    public Request(Request input, RequestInit? init = null)
        : this(
            (input ?? throw new ArgumentNullException(nameof(input))).Url,
            input.Method,
            input.Headers,
            init,
            input.IsGivenSignal ? input.Signal : null,
            input.Options)
    {
        if (init?.Body is not null || input.Content is null)
        {
            return;
        }

        CheckMayHaveBody();
        if (input.Content.IsUnusable)
        {
            throw new TypeErrorException("Cannot construct a Request with a Request object that has already been used.");
        }

        Content = input.Content.Move();
    }

    /// <summary>A request of these very parts: nothing is checked or normalised.</summary>
    internal Request(string method, string url, Headers headers, BodyContent? body, AbortSignal signal)
    {
        Method = method;
        _url = url;
        _headers = headers;
        Content = body;
        Signal = signal;
        IsGivenSignal = true;
    }

    private Request(string url, string method, Headers? headers, RequestInit? init, AbortSignal? signal, RequestOptions options)
    {
        _url = url;
        Options = options.With(init);
        Method = init?.Method is { } given ? CheckMethod(given) : method;
        IsGivenSignal = (init?.Signal ?? signal) is not null;
        Signal = (init?.Signal ?? signal) is { } followed ? AbortSignal.Any(followed) : new AbortSignal();
        if (Mode == "no-cors" && !_safelistedMethods.Contains(Method))
        {
            throw new TypeErrorException($"'{Method} is unsupported in no-cors mode."); // the quotation mark is open in Node.js, too
        }

        var source = init?.GivenHeaders ?? headers;
        _headers = new Headers(source is null ? new HeaderList() : new HeaderList(source.List), HeadersGuard.Request);
        if (init?.Body is { } body)
        {
            CheckMayHaveBody();
            if (body.IsStream && Keepalive)
            {
                throw new TypeErrorException("keepalive");
            }

            Content = body.Extract(_headers);
            if (body.IsStream && init.Duplex is null && BodyRules.Current.StreamsNeedDuplex)
            {
                throw new TypeErrorException("RequestInit: duplex option is required when sending a body.");
            }
        }
    }

    public string Method { get; }

    public string Url
    {
        get
        {
            Use("request.url");
            return Hidden?.Url ?? _url;
        }
    }

    public Headers Headers
    {
        get
        {
            Use("request.headers");
            return Hidden?.Headers ?? _headers;
        }
    }

    /// <summary>The headers, for the framework's own eyes: nobody is told that they were looked at.</summary>
    internal Headers SentHeaders => _headers;

    /// <summary>The URL, for the framework's own eyes.</summary>
    internal string SentUrl => _url;

    private protected override HeaderList HeaderList => _headers.List;

    /// <summary>Aborted when the client no longer waits for the answer.</summary>
    public AbortSignal Signal { get; }

    /// <summary>Whether somebody can abort it.</summary>
    internal bool IsGivenSignal { get; }

    /// <summary>A second request; both bodies can be read.</summary>
    /// <exception cref="TypeErrorException">The body was used before.</exception>
    public Request Clone()
    {
        if (Content is { IsUnusable: true })
        {
            throw new TypeErrorException("unusable");
        }

        return new Request(Method, _url, new Headers(new HeaderList(_headers.List), _headers.Guard), Content?.Clone(), AbortSignal.Any(Signal))
        {
            Options = Options,
            Hidden = Hidden,
            OnUse = OnUse,
        };
    }

    /// <summary>What the members show that a rendering without a request must not show; null: the request.</summary>
    internal HiddenRequest? Hidden { get; init; }

    /// <summary>Told before a member is read that depends on who asks; a clone tells it too.</summary>
    internal Action<string>? OnUse { get; init; }

    private protected override void Use(string member) => OnUse?.Invoke(member);

    private protected static string ParseUrl(string url, RequestInit? init = null)
    {
        HttpSyntax.CheckByteString(init?.Method ?? ""); // the members of init are converted before anything is looked at
        var parsed = Web.Url.Parse(url) ?? throw new TypeErrorException($"Failed to parse URL from {url}");
        return parsed.HasCredentials
            ? throw new TypeErrorException($"Request cannot be constructed from a URL that includes credentials: {url}")
            : parsed.Href;
    }

    // https://fetch.spec.whatwg.org/#concept-method-normalize
    private static string CheckMethod(string method)
    {
        HttpSyntax.CheckByteString(method);
        if (!HttpSyntax.IsToken(method))
        {
            throw new TypeErrorException($"'{method}' is not a valid HTTP method.");
        }

        var upper = method.ToUpperInvariant();
        if (_forbiddenMethods.Contains(upper))
        {
            throw new TypeErrorException($"'{method}' HTTP method is unsupported.");
        }

        return _normalizedMethods.Contains(upper) ? upper : method;
    }

    private void CheckMayHaveBody()
    {
        if (Method is "GET" or "HEAD")
        {
            throw new TypeErrorException("Request with GET/HEAD method cannot have body.");
        }
    }
}
