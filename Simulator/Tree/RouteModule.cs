using RouteHandlers.Server;

namespace RouteHandlers.Tree;

/// <summary>An exported handler: takes the request and the context, gives what the handler returned (null: JavaScript's undefined).</summary>
public delegate Task<object?> RouteHandler(NextRequest request, RouteContext context);

/// <summary>Gives an array of objects, each with a value for every dynamic segment of the path: a text, or an array of texts for a catch-all.</summary>
public delegate Task<object?> StaticParamsGenerator();

/// <summary>A page's component: gives its markup, a fragment without <c>html</c> and <c>body</c>.</summary>
public delegate Task<string> PageComponent(PageProps props);

/// <summary>The function of a middleware file: takes the request and the event, gives what it returned (null: JavaScript's undefined).</summary>
public delegate Task<object?> MiddlewareFunction(NextRequest request, NextFetchEvent fetchEvent);

/// <summary>An export of a metadata file: gives data, or a Response.</summary>
/// <param name="props">Null where the framework passes nothing.</param>
public delegate Task<object?> MetadataExport(MetadataProps? props);

/// <summary>A file's exports. One instance is one evaluation of the file: build and run have one each.</summary>
public sealed class RouteModule
{
    /// <summary>The file's path in the tree.</summary>
    public required string Path { get; init; }

    /// <summary>Exported functions by name: methods, and whatever else is exported.</summary>
    public IReadOnlyDictionary<string, RouteHandler> Handlers { get; init; } = new Dictionary<string, RouteHandler>();

    /// <summary>Exported constants by name (<c>dynamic</c>, <c>revalidate</c> ...).</summary>
    public IReadOnlyDictionary<string, object?> Config { get; init; } = new Dictionary<string, object?>();

    /// <summary>The export <c>generateStaticParams</c>; null where there is none.</summary>
    public StaticParamsGenerator? GenerateStaticParams { get; init; }

    /// <summary>The default export of a page, or of a <c>not-found</c> file; null in a route.</summary>
    public PageComponent? Page { get; init; }

    /// <summary>A layout's default export: takes its children's markup; null in everything else.</summary>
    public Func<string, string>? Layout { get; init; }

    /// <summary>The functions of a middleware file: <c>middleware</c>, <c>proxy</c>, <c>default</c>.</summary>
    public IReadOnlyDictionary<string, MiddlewareFunction> Middleware { get; init; } = new Dictionary<string, MiddlewareFunction>();

    /// <summary>A metadata file's default export; null in everything else.</summary>
    public MetadataExport? Default { get; init; }

    /// <summary>The export <c>generateSitemaps</c>: gives an array of objects with an <c>id</c> each.</summary>
    public MetadataExport? GenerateSitemaps { get; init; }

    /// <summary>The export <c>generateImageMetadata</c>: gives an array of objects with an <c>id</c> each.</summary>
    public MetadataExport? GenerateImageMetadata { get; init; }

    internal static RouteModule ForPage(string path, PageComponent page) => new() { Path = path, Page = page };
}

/// <summary>Writes a route's exports as code.</summary>
public sealed class RouteBuilder
{
    private readonly string _path;
    private readonly Dictionary<string, RouteHandler> _handlers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object?> _config = new(StringComparer.Ordinal);
    private StaticParamsGenerator? _generateStaticParams;

    internal RouteBuilder(string path) => _path = path;

    public RouteBuilder Get(Func<NextRequest, RouteContext, Task<Web.Response>> handler) => On("GET", handler);

    public RouteBuilder Get(Func<NextRequest, Web.Response> handler) => On("GET", handler);

    public RouteBuilder Post(Func<NextRequest, RouteContext, Task<Web.Response>> handler) => On("POST", handler);

    public RouteBuilder Put(Func<NextRequest, RouteContext, Task<Web.Response>> handler) => On("PUT", handler);

    public RouteBuilder Patch(Func<NextRequest, RouteContext, Task<Web.Response>> handler) => On("PATCH", handler);

    public RouteBuilder Delete(Func<NextRequest, RouteContext, Task<Web.Response>> handler) => On("DELETE", handler);

    /// <summary>Exports a handler under any name; names other than the seven methods answer nothing.</summary>
    public RouteBuilder On(string method, Func<NextRequest, RouteContext, Task<Web.Response>> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return OnAny(method, async (request, context) => await handler(request, context));
    }

    /// <inheritdoc cref="On(string, Func{NextRequest, RouteContext, Task{Web.Response}})"/>
    public RouteBuilder On(string method, Func<NextRequest, Web.Response> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return OnAny(method, (request, _) => Task.FromResult<object?>(handler(request)));
    }

    /// <summary>Exports a handler whose result may be anything, as a JavaScript handler's may.</summary>
    public RouteBuilder OnAny(string method, RouteHandler handler)
    {
        _handlers[method] = handler;
        return this;
    }

    /// <summary>Exports a constant: <c>.Config("dynamic", "force-dynamic")</c>.</summary>
    public RouteBuilder Config(string name, object? value)
    {
        _config[name] = value;
        return this;
    }

    /// <summary>Exports <c>generateStaticParams</c>: <c>.GenerateStaticParams(new { slug = "a" }, new { slug = "b" })</c>.</summary>
    public RouteBuilder GenerateStaticParams(params object[] paths) => GenerateStaticParams(() => Task.FromResult<object?>(paths));

    /// <inheritdoc cref="GenerateStaticParams(object[])"/>
    public RouteBuilder GenerateStaticParams(StaticParamsGenerator generate)
    {
        _generateStaticParams = generate;
        return this;
    }

    internal RouteModule Build() => new() { Path = _path, Handlers = _handlers, Config = _config, GenerateStaticParams = _generateStaticParams };
}
