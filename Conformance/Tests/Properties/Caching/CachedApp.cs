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
    private readonly HashSet<string> _failingOrigin = [];
    private readonly Dictionary<string, Func<Task<string>>> _made = [];
    private readonly Lock _lock = new();
    private RouteHandlerApp _app = null!;
    private bool _isBuild = true;
    private TaskCompletionSource? _gate;
    private TaskCompletionSource? _originGate;
    private IReadOnlyList<Revalidation> _asked = [];
    private int _runs;
    private int _hits;

    public static async Task<CachedApp> BuildAsync(IReadOnlyList<CachedRoute> routes, ContractRules rules)
    {
        var built = new CachedApp();
        var tree = routes.Aggregate(new FolderTree(), (tree, route) => tree.Route($"app/{route.Folder}", builder => built.Describe(route, builder)))
            .Route("app/do", route => route.Config("dynamic", "force-dynamic").Post(built.DoAsync));
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
            case FailOrigin fail:
                _ = fail.Fails ? _failingOrigin.Add(fail.Route) : _failingOrigin.Remove(fail.Route);
                break;
            case Send send:
                answers.AddRange(await SendAsync(send));
                break;
            case Revalidate revalidate:
                _asked = revalidate.All;
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
            // Nothing that runs goes on before all have asked, and the origin answers none of them before all that want it have asked it.
            (_gate, _originGate) = (new(TaskCreationOptions.RunContinuationsAsynchronously), new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        var answers = Enumerable.Range(0, send.Together).Select(_ => AnswerAsync(send)).ToList();
        if ((_gate, _originGate) is ({ } gate, { } originGate))
        {
            await _app.AdvanceAsync(TimeSpan.Zero).WaitAsync(_patience);
            _gate = null;
            gate.SetResult();
            await _app.AdvanceAsync(TimeSpan.Zero).WaitAsync(_patience);
            _originGate = null;
            originGate.SetResult();
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

        if (route.Data is { IsUnstableCache: true } use)
        {
            _made[route.Name] = NextCache.UnstableCache(() => AskAsync(route, new() { Cache = "no-store" }), [route.Name], new() { Revalidate = use.Revalidate, Tags = Tags(use) });
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

        if (_failing.Contains(route.Name))
        {
            throw new InvalidOperationException("The handler fails.");
        }

        var data = method == "post" || route.Data is not { } use ? ""
            : $", origin {await (use.IsUnstableCache ? _made[route.Name]() : AskAsync(route, new() { Cache = use.Cache, Next = use is { Revalidate: null, Tag: null } ? null : new() { Revalidate = use.Revalidate, Tags = Tags(use) } }))}";
        return new(string.Create(CultureInfo.InvariantCulture, $"{method} {run}{data}"));
    }

    private static async Task<string> AskAsync(CachedRoute route, RequestInit init)
    {
        var answer = await Globals.FetchAsync($"https://origin.test/{route.Name}", init);
        return answer.Ok ? await answer.TextAsync() : throw new JavaScriptException("The origin fails.");
    }

    private static string[] Tags(DataUse use) => use.Tag is { } tag ? [tag] : [];

    private Task<Response> DoAsync(NextRequest request, RouteContext context)
    {
        foreach (var revalidation in _asked)
        {
            switch (revalidation)
            {
                case Revalidation.OfPath path:
                    NextCache.RevalidatePath(path.Path, path.Type);
                    break;
                case Revalidation.OfTag tag:
                    NextCache.RevalidateTag(tag.Tag, tag.Profile);
                    break;
            }
        }

        return Task.FromResult(new Response("done"));
    }

    private async Task<Response> FetchAsync(Request request, CancellationToken cancellationToken)
    {
        var name = new Url(request.Url).Pathname[1..];
        lock (_lock)
        {
            _hits += _isBuild ? 0 : 1;
        }

        if (_originGate is { } gate)
        {
            await gate.Task;
        }

        return _failingOrigin.Contains(name) ? new("", new() { Status = 500 }) : new(ValueOf(name).ToString(CultureInfo.InvariantCulture));
    }

    private int ValueOf(string route) => _origin.GetValueOrDefault(route, 1);
}
