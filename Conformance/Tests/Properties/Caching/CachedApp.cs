using System.Globalization;
using RouteHandlers.Runtime;
using RouteHandlers.Server;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;
using static RouteHandlers.Conformance.Tests.Properties.Caching.CacheOperation;

namespace RouteHandlers.Conformance.Tests.Properties.Caching;

/// <summary>The simulator with the routes, and with an origin; every run and every hit is counted.</summary>
internal sealed class CachedApp
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly Dictionary<string, int> _runsOf = [];
    private readonly Dictionary<string, int> _origin = [];
    private readonly HashSet<string> _failing = [];
    private readonly Lock _lock = new();
    private RouteHandlerApp _app = null!;
    private bool _isBuild = true;
    private TaskCompletionSource? _gate;
    private CacheOperation? _asked;
    private int _runs;
    private int _hits;

    public static async Task<CachedApp> BuildAsync(IReadOnlyList<CachedRoute> routes, ContractRules rules)
    {
        var built = new CachedApp();
        var tree = routes.Aggregate(new FolderTree(), (tree, route) => tree.Route($"app/{route.Folder}", builder => built.Describe(route, builder)))
            .Route("app/do", route => route.Post(built.DoAsync));
        built._app = await RouteHandlerApp.BuildAsync(tree, new() { Rules = rules, Fetch = built.FetchAsync });
        built._isBuild = false;
        return built;
    }

    public async Task<CacheObservation> DoAsync(CacheOperation operation)
    {
        (_runs, _hits) = (0, 0);
        List<string> answers = [];
        switch (operation)
        {
            case Advance advance:
                await _app.AdvanceAsync(TimeSpan.FromMilliseconds(advance.Milliseconds));
                break;
            case ChangeOrigin change:
                _origin[change.Route] = ValueOf(change.Route) + 1;
                break;
            case Fail fail:
                _ = fail.Fails ? _failing.Add(fail.Route) : _failing.Remove(fail.Route);
                break;
            case Send send:
                answers.AddRange(await SendAsync(send));
                break;
            default:
                _asked = operation;
                var done = await _app.FetchAsync("/do", new() { Method = "POST" }).WaitAsync(_patience);
                answers = done.Status == 200 ? [] : [CacheObservation.Answer(done.Status, null, await done.TextAsync())];
                break;
        }

        await _app.AdvanceAsync(TimeSpan.Zero).WaitAsync(_patience); // what happens behind the answers
        return new([.. answers.Order(StringComparer.Ordinal)], _runs, _hits);
    }

    private async Task<string[]> SendAsync(Send send)
    {
        if (send.Together > 1)
        {
            // Nothing that runs ends before all have asked.
            _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        var answers = Enumerable.Range(0, send.Together).Select(_ => AnswerAsync(send)).ToList();
        if (_gate is { } gate)
        {
            await _app.AdvanceAsync(TimeSpan.Zero).WaitAsync(_patience);
            _gate = null;
            gate.SetResult();
        }

        return await Task.WhenAll(answers).WaitAsync(_patience);
    }

    private async Task<string> AnswerAsync(Send send)
    {
        var answer = await _app.FetchAsync(send.Path, new() { Method = send.Method }).WaitAsync(_patience);
        return CacheObservation.Answer(answer.Status, answer.Headers.Get("x-nextjs-cache"), answer.Status == 200 ? await answer.TextAsync() : null);
    }

    private void Describe(CachedRoute route, RouteBuilder builder)
    {
        if (route.Dynamic is { } dynamic)
        {
            builder.Config("dynamic", dynamic);
        }

        if (route.Revalidate is { } revalidate)
        {
            builder.Config("revalidate", revalidate);
        }

        if (route.Params is { } slugs)
        {
            builder.Config("dynamicParams", route.DynamicParams).GenerateStaticParams([.. slugs.Select(slug => new { slug })]);
        }

        builder.Get((request, context) => RunAsync(route, "get", request, context));
        if (route.HasPost)
        {
            builder.Post((request, context) => RunAsync(route, "post", request, context));
        }
    }

    private async Task<Response> RunAsync(CachedRoute route, string method, NextRequest request, RouteContext context)
    {
        var path = route.PathOf(route.HasSlug ? (await context.Params)["slug"]! : "");
        int run;
        lock (_lock)
        {
            _runs++;
            run = _isBuild ? 0 : _runsOf[method + path] = _runsOf.GetValueOrDefault(method + path) + 1; // the build may run a handler only to see that it is dynamic
        }

        if (_gate is { } gate)
        {
            await gate.Task;
        }

        if (route.ReadsTheRequest)
        {
            _ = request.Url;
        }

        return _failing.Contains(route.Name)
            ? throw new InvalidOperationException("The handler fails.")
            : new(string.Create(CultureInfo.InvariantCulture, $"{method} {run}"));
    }

    private Task<Response> DoAsync(NextRequest request, RouteContext context)
    {
        return Task.FromResult(new Response("done"));
    }

    private Task<Response> FetchAsync(Request request, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _hits++;
        }

        return Task.FromResult(new Response(ValueOf(new Url(request.Url).Pathname[1..]).ToString(CultureInfo.InvariantCulture)));
    }

    private int ValueOf(string route) => _origin.GetValueOrDefault(route, 1);
}
