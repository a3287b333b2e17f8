using RouteHandlers.Conformance.Tests.Web.Streams;
using RouteHandlers.Web;
using Xunit;
using File = RouteHandlers.Web.File;

namespace RouteHandlers.Conformance.Tests.Web;

/// <summary>Small scripts and their C# twins. What is expected is what Node.js 20.20.2 gave for the script: JSON, or the error's name and message.</summary>
public class NodeComparisonTests
{
    private const string Options = "r => [r.mode, r.credentials, r.cache, r.redirect, r.referrer, r.referrerPolicy, r.integrity, r.keepalive, r.duplex, r.destination]";

    public static TheoryData<string, Func<object?>, string> Requests => new()
    {
        {
            $"({Options})(new Request('http://h/'))",
            () => OptionsOf(new("http://h/")),
            """["cors","same-origin","default","follow","about:client","","",false,"half",""]"""
        },
        {
            $"({Options})(new Request('http://h/', {{ mode: 'same-origin', credentials: 'include', cache: 'only-if-cached', redirect: 'error', referrer: '' }}))",
            () => OptionsOf(new("http://h/", new() { Mode = "same-origin", Credentials = "include", Cache = "only-if-cached", Redirect = "error", Referrer = "" })),
            """["same-origin","include","only-if-cached","error","","","",false,"half",""]"""
        },
        { "new Request('http://h/', { mode: 'navigate' })", () => new Request("http://h/", new() { Mode = "navigate" }), "TypeError: Request constructor: invalid request mode navigate." },
        {
            "new Request('http://h/', { mode: 'bogus' })",
            () => new Request("http://h/", new() { Mode = "bogus" }),
            "TypeError: Request constructor: bogus is not an accepted type. Expected one of navigate, same-origin, no-cors, cors."
        },
        {
            "new Request('http://h/', { credentials: 'bogus' })",
            () => new Request("http://h/", new() { Credentials = "bogus" }),
            "TypeError: Request constructor: bogus is not an accepted type. Expected one of omit, same-origin, include."
        },
        {
            "new Request('http://h/', { cache: 'bogus' })",
            () => new Request("http://h/", new() { Cache = "bogus" }),
            "TypeError: Request constructor: bogus is not an accepted type. Expected one of default, no-store, reload, no-cache, force-cache, only-if-cached."
        },
        { "new Request('http://h/', { cache: 'only-if-cached' })", () => new Request("http://h/", new() { Cache = "only-if-cached" }), "TypeError: 'only-if-cached' can be set only with 'same-origin' mode" },
        {
            "new Request('http://h/', { redirect: 'bogus' })",
            () => new Request("http://h/", new() { Redirect = "bogus" }),
            "TypeError: Request constructor: bogus is not an accepted type. Expected one of follow, manual, error."
        },
        { "new Request('http://h/', { referrer: 'bogus' })", () => new Request("http://h/", new() { Referrer = "bogus" }), "TypeError: Referrer \"bogus\" is not a valid URL." },
        {
            "new Request('http://h/', { referrerPolicy: 'bogus' })",
            () => new Request("http://h/", new() { ReferrerPolicy = "bogus" }),
            "TypeError: Request constructor: bogus is not an accepted type. Expected one of , no-referrer, no-referrer-when-downgrade, same-origin, origin, strict-origin, "
            + "origin-when-cross-origin, strict-origin-when-cross-origin, unsafe-url."
        },
        { "new Request('http://h/', { duplex: 'full' })", () => new Request("http://h/", new() { Duplex = "full" }), "TypeError: Request constructor: full is not an accepted type. Expected one of half." },
        { "new Request('http://h/', { mode: 'no-cors', method: 'PUT' })", () => new Request("http://h/", new() { Mode = "no-cors", Method = "PUT" }), "TypeError: 'PUT is unsupported in no-cors mode." },
        {
            "new Request('http://h/', { method: 'POST', body: new ReadableStream() })",
            () => new Request("http://h/", new() { Method = "POST", Body = new ReadableStream() }),
            "TypeError: RequestInit: duplex option is required when sending a body."
        },
        {
            "new Request('http://h/', { method: 'POST', body: new ReadableStream(), duplex: 'half', keepalive: true })",
            () => new Request("http://h/", new() { Method = "POST", Body = new ReadableStream(), Duplex = "half", Keepalive = true }),
            "TypeError: keepalive"
        },
        {
            "new Request(new Request('http://h/', { method: 'POST', body: new ReadableStream(), duplex: 'half' })).url",
            () => new Request(new Request("http://h/", new() { Method = "POST", Body = new ReadableStream(), Duplex = "half" })).Url,
            "\"http://h/\""
        },
        {
            "(c => (a => (b => (c.abort('y'), [a.signal === b.signal, b.signal.reason]))(a.clone()))(new Request('http://h/', { signal: c.signal })))(new AbortController())",
            () =>
            {
                var controller = new AbortController();
                var request = new Request("http://h/", new() { Signal = controller.Signal });
                var clone = request.Clone();
                controller.Abort("y");
                return new[] { request.Signal == clone.Signal, clone.Signal.Reason };
            },
            """[false,"y"]"""
        },
        {
            "(r => (r.body.getReader(), r.clone()))(new Request('http://h/', { method: 'POST', body: 'x' }))",
            () =>
            {
                var request = new Request("http://h/", new() { Method = "POST", Body = "x" });
                request.Body!.GetReader();
                return request.Clone();
            },
            "TypeError: unusable"
        },
        {
            "(r => (r.headers.set('host', 'x'), r.headers.set('cookie', 'y'), [...r.headers.keys()]))(new Request('http://h/'))",
            () =>
            {
                var headers = new Request("http://h/").Headers;
                headers.Set("host", "x");
                headers.Set("cookie", "y");
                return headers.Keys().ToArray();
            },
            """["cookie","host"]"""
        },
    };

    public static TheoryData<string, Func<object?>, string> Responses => new()
    {
        { "(r => [r.type, r.url, r.redirected, r.statusText])(new Response('x'))", () => Describe(new("x")), """["default","",false,""]""" },
        { "(r => [r.type, r.url, r.redirected, r.statusText])(Response.error())", () => Describe(Response.Error()), """["error","",false,""]""" },
        { "Response.error().clone().type", () => Response.Error().Clone().Type, "\"error\"" },
        { "Response.redirect('http://u:p@h/x').headers.get('location')", () => Response.Redirect("http://u:p@h/x").Headers.Get("location"), "\"http://u:p@h/x\"" },
        { "Response.redirect('http://h/', 304)", () => Response.Redirect("http://h/", 304), "RangeError: Invalid status code 304" },
        { "Response.json(1, { status: 101 })", () => Response.Json(1, new() { Status = 101 }), "RangeError: init[\"status\"] must be in the range of 200 to 599, inclusive." },
        { "new Response('', { statusText: '\\x7f' })", () => new Response("", new() { StatusText = "\x7f" }), "TypeError: Invalid statusText" },
        { "(r => (r.body.getReader(), r.clone()))(new Response('x'))", () => Locked(new("x")).Clone(), "TypeError: Response.clone: Body has already been consumed." },
        { "(r => (r.body.getReader(), r.bodyUsed))(new Response('x'))", () => Locked(new("x")).BodyUsed, "false" },
        { "(r => (r.body.getReader(), r.text()))(new Response('x'))", () => Locked(new("x")).TextAsync(), "TypeError: Body is unusable: Body has already been read" },
        {
            "(s => (s.getReader(), new Response(s)))(new ReadableStream())",
            () =>
            {
                var stream = new ReadableStream();
                stream.GetReader();
                return new Response(stream);
            },
            "TypeError: Response body object should not be disturbed or locked"
        },
        { "(s => new Response(s).body === s)(new ReadableStream())", () => new ReadableStream() is var s && new Response(s).Body == s, "true" },
        { "Response.error().headers.append('a b', 'c')", () => Do(() => Response.Error().Headers.Append("a b", "c")), "TypeError: Headers.append: \"a b\" is an invalid header name." },
        { "Response.error().headers.delete('zzz')", () => Do(() => Response.Error().Headers.Delete("zzz")), "TypeError: immutable" },
    };

    public static TheoryData<string, Func<object?>, string> HeadersAndForms => new()
    {
        { "new Headers([['a']])", () => new Headers([["a"]]), "TypeError: Headers constructor: expected name/value pair to be length 2, found 1." },
        { "new Headers([['a', 'b', 'c']])", () => new Headers([["a", "b", "c"]]), "TypeError: Headers constructor: expected name/value pair to be length 2, found 3." },
        { "new Headers([['a', 'b'], ['A', 'c']]).get('a')", () => new Headers([["a", "b"], ["A", "c"]]).Get("a"), "\"b, c\"" },
        {
            "(o => (new Headers({ b: '1', d: '2' }).forEach((v, k) => o.push(k, v)), o))([])",
            () =>
            {
                var all = new List<string>();
                new Headers { { "b", "1" }, { "d", "2" } }.ForEach((value, name) => all.AddRange([name, value]));
                return all;
            },
            """["b","1","d","2"]"""
        },
        {
            "(h => { let o = []; for (const [k] of h) { o.push(k); if (k == 'b') h.append('a', '1') } return o })(new Headers({ b: '1', d: '2' }))",
            () => NamesWhile(new Headers { { "b", "1" }, { "d", "2" } }, (headers, name) => { if (name == "b") { headers.Append("a", "1"); } }),
            """["b","b","d"]"""
        },
        {
            "(h => { let o = []; for (const [k] of h) { o.push(k); h.delete(k) } return o })(new Headers({ b: '1', d: '2', e: '3' }))",
            () => NamesWhile(new Headers { { "b", "1" }, { "d", "2" }, { "e", "3" } }, (headers, name) => headers.Delete(name)),
            """["b","e"]"""
        },
        {
            "(f => (f.append('a', '1'), f.append('b', '2'), f.append('a', '3'), f.append('c', '4'), f.set('a', '5'), [...f.entries()].flat()))(new FormData())",
            () =>
            {
                var form = new FormData { { "a", "1" }, { "b", "2" }, { "a", "3" }, { "c", "4" } };
                form.Set("a", "5");
                return form.Entries().SelectMany(entry => new[] { entry.Key, entry.Value }).ToArray();
            },
            """["a","5","b","2","c","4"]"""
        },
        {
            "(o => (f => (f.append('a', '1'), f.forEach((v, k) => o.push(k, v)), o))(new FormData()))([])",
            () =>
            {
                var all = new List<object>();
                new FormData { { "a", "1" } }.ForEach((value, name) => all.AddRange([name, value]));
                return all;
            },
            """["a","1"]"""
        },
        { "new Blob(['a'], { type: 'A/B;C=É' }).type", () => new Blob(["a"], new() { Type = "A/B;C=É" }).Type, "\"\"" },
        { "new Blob(['abc']).slice(1, 2, 'X/Y').type", () => new Blob(["abc"]).Slice(1, 2, "X/Y").Type, "\"x/y\"" },
        { "new Response(new Blob(['abc']).stream()).text()", () => new Response(new Blob(["abc"]).Stream()).TextAsync(), "\"abc\"" },
        { "new Response(new Blob([]).stream()).text()", () => new Response(new Blob([]).Stream()).TextAsync(), "\"\"" },
        { "new File(['a'], 'a/b', { lastModified: 7 }).name", () => new File(["a"], "a/b", new() { LastModified = 7 }).Name, "\"a/b\"" },
    };

    public static TheoryData<string, Func<object?>, string> Urls => new()
    {
        { "new URLSearchParams([['a', 'b'], ['c', 'd']]).toString()", () => new UrlSearchParams([["a", "b"], ["c", "d"]]).ToString(), "\"a=b&c=d\"" },
        { "new URLSearchParams([['a', 'b', 'c']])", () => new UrlSearchParams([["a", "b", "c"]]), "TypeError: Each query pair must be an iterable [name, value] tuple" },
        { "new URLSearchParams('%EF%BF%BD=1').get('\\ud800')", () => new UrlSearchParams("%EF%BF%BD=1").Get("\ud800"), "\"1\"" },
        { "new URLSearchParams('%EF%BF%BD=1').has('\\ud800', '1')", () => new UrlSearchParams("%EF%BF%BD=1").Has("\ud800", "1"), "true" },
        { "(u => (u.delete('a', '2'), u.toString()))(new URLSearchParams('a=1&a=2&a=2&b=1'))", () => Changed("a=1&a=2&a=2&b=1", u => u.Delete("a", "2")), "\"a=1&b=1\"" },
        {
            "(u => (u.sort(), u.toString()))(new URLSearchParams('z=1&a=2&z=0&%EF%BF%BD=3&%F0%9F%98%80=4'))",
            () => Changed("z=1&a=2&z=0&%EF%BF%BD=3&%F0%9F%98%80=4", u => u.Sort()),
            "\"a=2&z=1&z=0&%F0%9F%98%80=4&%EF%BF%BD=3\""
        },
        { "URL.parse('/x', 'http://h')", () => Url.Parse("/x", "http://h"), "\"http://h/x\"" },
        { "URL.parse('x')", () => Url.Parse("x"), "null" },
        { "URL.canParse('x')", () => Url.CanParse("x"), "false" },
    };

    public static TheoryData<string, Func<object?>, string> SignalsAndStreams => new()
    {
        { "AbortSignal.timeout(-1)", () => AbortSignal.Timeout(-1), "RangeError: The value of \"delay\" is out of range. It must be >= 0 && <= 4294967295. Received -1" },
        { "AbortSignal.timeout(NaN)", () => AbortSignal.Timeout(double.NaN), "RangeError: The value of \"delay\" is out of range. It must be an integer. Received NaN" },
        { "AbortSignal.any([AbortSignal.abort('p'), AbortSignal.abort('q')]).reason", () => AbortSignal.Any(AbortSignal.Abort("p"), AbortSignal.Abort("q")).Reason, "\"p\"" },
        {
            "(c => { let o = []; c.signal.addEventListener('abort', () => o.push('l1')); c.signal.onabort = () => o.push('on'); "
            + "c.signal.addEventListener('abort', () => o.push('l2')); c.abort(); return o })(new AbortController())",
            () => Told((signal, told) =>
            {
                signal.AddEventListener("abort", () => told("l1"));
                signal.OnAbort = () => told("on");
                signal.AddEventListener("abort", () => told("l2"));
            }),
            """["l1","on","l2"]"""
        },
        {
            "(c => { let o = [], d = AbortSignal.any([c.signal]); d.onabort = () => o.push('dep'); c.signal.onabort = () => o.push(d.aborted); c.abort(); return o })(new AbortController())",
            () => Told((signal, told) =>
            {
                var any = AbortSignal.Any(signal);
                any.OnAbort = () => told("dep");
                signal.OnAbort = () => told(any.Aborted);
            }),
            """[false,"dep"]"""
        },
        { "new ReadableStream({ type: 'x' })", () => new ReadableStream(new() { Type = "x" }), "TypeError: The property 'source.type' is invalid. Received 'x'" },
        {
            "(d => (p => (d.releaseLock(), p))(d.read()))(new ReadableStream().getReader())",
            () =>
            {
                var reader = new ReadableStream().GetReader();
                var read = reader.ReadAsync();
                reader.ReleaseLock();
                return read;
            },
            "TypeError: Invalid state: Releasing reader"
        },
        {
            "(d => (d.releaseLock(), d.closed))(new ReadableStream().getReader())",
            () =>
            {
                var reader = new ReadableStream().GetReader();
                reader.ReleaseLock();
                return reader.Closed;
            },
            "TypeError: Invalid state: Reader released"
        },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    [MemberData(nameof(Responses))]
    [MemberData(nameof(HeadersAndForms))]
    [MemberData(nameof(Urls))]
    [MemberData(nameof(SignalsAndStreams))]
    public Task TheTwin_GivesWhatTheScriptGave(string script, Func<object?> twin, string expected) => OnLoop.Run(async () =>
    {
        string observed;
        try
        {
            var value = twin();
            if (value is Task task)
            {
                await task;
                value = task is Task<string> text ? text.Result : null;
            }

            observed = JavaScriptJson.Stringify(value) ?? "undefined";
        }
        catch (JavaScriptException error)
        {
            observed = $"{error.Name}: {error.Message}";
        }

        Assert.True(expected == observed, $"{script}\nNode.js:  {expected}\nobserved: {observed}");
    });

    private static object[] OptionsOf(Request request) =>
    [
        request.Mode, request.Credentials, request.Cache, request.Redirect, request.Referrer, request.ReferrerPolicy, request.Integrity, request.Keepalive, request.Duplex,
        request.Destination,
    ];

    private static object[] Describe(Response response) => [response.Type, response.Url, response.Redirected, response.StatusText];

    private static Response Locked(Response response)
    {
        response.Body!.GetReader();
        return response;
    }

    private static object? Do(Action action)
    {
        action();
        return null;
    }

    private static List<string> NamesWhile(Headers headers, Action<Headers, string> change)
    {
        var names = new List<string>();
        foreach (var (name, _) in headers)
        {
            names.Add(name);
            change(headers, name);
        }

        return names;
    }

    private static string Changed(string query, Action<UrlSearchParams> change)
    {
        var parameters = new UrlSearchParams(query);
        change(parameters);
        return parameters.ToString();
    }

    private static List<object> Told(Action<AbortSignal, Action<object>> listen)
    {
        var controller = new AbortController();
        var told = new List<object>();
        listen(controller.Signal, told.Add);
        controller.Abort();
        return told;
    }
}
