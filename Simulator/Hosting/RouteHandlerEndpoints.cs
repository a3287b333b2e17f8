using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Primitives;
using RouteHandlers.Runtime;

namespace RouteHandlers.Hosting;

/// <summary>Puts an app behind ASP.NET Core: on Kestrel, or in memory on TestHost.</summary>
public static class RouteHandlerEndpoints
{
    /// <summary>Answers every request with the app. It answers unknown paths too (404), so nothing behind it is reached.</summary>
    /// <remarks>
    /// Kestrel sends ASCII in headers unless it is told otherwise, and answers 500 where a value has more; <see cref="SendHeadersInUtf8"/> tells it.
    /// It refuses request bodies of more than 30 MB unless its <c>Limits.MaxRequestBodySize</c> is null; Next.js has no limit.
    /// The app is to be built with <see cref="RouteHandlerAppOptions.TimeProvider"/> set to <see cref="TimeProvider.System"/>, unless its timers are to take no time.
    /// </remarks>
    public static IApplicationBuilder MapRouteHandlers(this IApplicationBuilder builder, RouteHandlerApp app)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(app);
        builder.Run(context => AnswerAsync(context, app));
        return builder;
    }

    /// <summary>Header values leave in UTF-8, as they do in Node.js: <c>builder.WebHost.ConfigureKestrel(options => options.SendHeadersInUtf8())</c>.</summary>
    public static KestrelServerOptions SendHeadersInUtf8(this KestrelServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ResponseHeaderEncodingSelector = _ => Encoding.UTF8;
        return options;
    }

    private static async Task AnswerAsync(HttpContext context, RouteHandlerApp app)
    {
        var incoming = context.Request;
        var answer = await app.HandleAsync(
            new()
            {
                Method = incoming.Method,
                Target = context.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: > 0 } raw ? raw : $"{incoming.PathBase}{incoming.Path}{incoming.QueryString}",
                Headers = [.. incoming.Headers.SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value ?? "")))],
                Body = incoming.ContentLength is > 0 || incoming.Headers.TransferEncoding.Count > 0 ? incoming.Body : null,
                Origin = $"{incoming.Scheme}://localhost{(context.Connection.LocalPort > 0 ? $":{context.Connection.LocalPort}" : "")}",
            },
            context.RequestAborted).ConfigureAwait(false);

        if (answer.Status == 0)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = answer.Status;
        if (context.Features.Get<IHttpResponseFeature>() is { } feature)
        {
            feature.ReasonPhrase = answer.StatusText;
        }

        foreach (var (name, value) in answer.Headers)
        {
            // Append would leave an empty value out.
            context.Response.Headers[name] = StringValues.Concat(context.Response.Headers[name], value);
        }

        if (answer.Body is { } body)
        {
            await using (body.ConfigureAwait(false))
            {
                // A body that fails ends the request with its exception: the server sends what it has and closes, where Abort would drop what the client has not read.
                await CopyAsItArrivesAsync(body, context.Response.Body, context.RequestAborted).ConfigureAwait(false);
            }
        }
    }

    // Each part is flushed when it is there: a stream reaches the client as it is produced.
    private static async Task CopyAsItArrivesAsync(Stream from, Stream to, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        await to.FlushAsync(cancellationToken).ConfigureAwait(false); // the head is sent, whatever becomes of the body
        while (await from.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is var read and > 0)
        {
            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            await to.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
