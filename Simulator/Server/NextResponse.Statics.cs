using RouteHandlers.Runtime;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Server;

public sealed partial class NextResponse
{
    /// <summary>As <see cref="Response.Json"/>, typed for every version of TypeScript.</summary>
    public static new NextResponse Json(object? data, ResponseInit? init = null) => new(Response.Json(data, init));

    /// <summary>A redirect with <c>307</c>.</summary>
    /// <inheritdoc cref="Redirect(string, int)"/>
    public static NextResponse Redirect(string url) => Redirect(url, Rules.NextResponseRedirect);

    /// <param name="url">An absolute URL; it is sent as the URL standard writes it.</param>
    /// <param name="status">301, 302, 303, 307 or 308.</param>
    /// <exception cref="RangeErrorException">The status is no redirect.</exception>
    /// <exception cref="JavaScriptException">The text is no absolute URL.</exception>
    public static new NextResponse Redirect(string url, int status) => Redirect(url, new ResponseInit { Status = status });

    /// <inheritdoc cref="Redirect(string, int)"/>
    /// <param name="init">Its status, or 307 where it names none, and its headers.</param>
    public static NextResponse Redirect(string url, ResponseInit init)
    {
        ArgumentNullException.ThrowIfNull(init);
        var status = init.GivenStatus ?? Rules.NextResponseRedirect;
        if (!IsRedirectStatus(status))
        {
            throw new RangeErrorException("Failed to execute \"redirect\" on \"response\": Invalid status code");
        }

        return With(init with { Status = status }, "Location", Rules.NextResponseTakesRelativeUrls ? url : Absolute(url));
    }

    /// <inheritdoc cref="Redirect(string)"/>
    public static NextResponse Redirect(Url url) => Redirect(HrefOf(url));

    /// <inheritdoc cref="Redirect(string, int)"/>
    public static new NextResponse Redirect(Url url, int status) => Redirect(HrefOf(url), status);

    /// <inheritdoc cref="Redirect(string, ResponseInit)"/>
    public static NextResponse Redirect(Url url, ResponseInit init) => Redirect(HrefOf(url), init);

    /// <summary>For middleware: a handler that returns it has failed.</summary>
    public static NextResponse Rewrite(string destination, ResponseInit? init = null) => With(init, "x-middleware-rewrite", Absolute(destination));

    /// <inheritdoc cref="Rewrite(string, ResponseInit?)"/>
    public static NextResponse Rewrite(Url destination, ResponseInit? init = null) => Rewrite(HrefOf(destination), init);

    /// <summary>For middleware: a handler that returns it has failed.</summary>
    public static NextResponse Next(ResponseInit? init = null) => With(init, "x-middleware-next", "1");

    private static NavigationRules Rules => HandlerScope.Current?.Rules.Navigation ?? new();

    private static NextResponse With(ResponseInit? init, string name, string value)
    {
        var headers = new Headers(init?.Headers ?? []);
        headers.Set(name, value);
        if (init is MiddlewareResponseInit { Request.Headers: { } changed })
        {
            // How middleware tells the server which headers the request is to have: their names in one header, each value in one of its own.
            var names = changed.Select(header => header.Key).Distinct().ToList();
            names.ForEach(changedName => headers.Set($"x-middleware-request-{changedName}", changed.Get(changedName)));
            headers.Set("x-middleware-override-headers", string.Join(',', names));
        }

        return new(null, (init ?? new ResponseInit()) with { Headers = headers });
    }

    private static string HrefOf(Url url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return url.Href;
    }

    private static string Absolute(string url) => RouteHandlers.Web.Url.Parse(url)?.Href
        ?? throw new JavaScriptException($"URL is malformed \"{url}\". Please use only absolute URLs - https://nextjs.org/docs/messages/middleware-relative-urls");
}
