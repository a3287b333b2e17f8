using System.Text;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Wire;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <summary>The ways in which a mutant breaks an implementation from outside.</summary>
internal static class Tampering
{
    public static Func<DeploymentPlan, Middleware> OnRequest(Func<WireRequest, WireRequest> change) => _ => (request, next) => next(change(request));

    public static Func<DeploymentPlan, Middleware> OnAnswer(Func<Answer, Answer> change) => OnAnswer((_, answer) => change(answer));

    public static Func<DeploymentPlan, Middleware> OnAnswer(Func<WireRequest, Answer, Answer> change) =>
        _ => async (request, next) => change(request, await Answer.ReadAsync(await next(request))).ToResponse();

    /// <summary>Changes the body of an answer as it arrives; its head is there before.</summary>
    public static Func<DeploymentPlan, Middleware> OnBodyOfAnswer(Func<WireResponse, Stream, Stream> change) =>
        _ => async (request, next) => await next(request) is var response && response.Ending == WireEnding.Closed ? response : new Passing(response, change(response, response.Body));

    /// <summary>Answers by itself where it gives an answer; what it gives null for goes on.</summary>
    public static Func<DeploymentPlan, Middleware> InPlaceOfTheServer(Func<WireRequest, Answer?> answer) =>
        _ => (request, next) => answer(request) is { } own ? Task.FromResult(own.ToResponse()) : next(request);

    /// <summary>Changes the bodies that requests carry.</summary>
    public static Func<DeploymentPlan, Middleware> OnBody(Func<WireRequest, byte[], byte[]> change) =>
        OnRequest(request => request.Body is null ? request : request with { Body = WireBody.Of(change(request, request.Bytes())) });

    /// <summary>Changes the pairs of the query as they are written.</summary>
    public static Func<DeploymentPlan, Middleware> OnQuery(Func<IReadOnlyList<string>, IEnumerable<string>> change) => OnRequest(request =>
    {
        var mark = request.Target.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? request : request with { Target = $"{request.Target[..mark]}?{string.Join('&', change(request.Target[(mark + 1)..].Split('&')))}" };
    });

    public static string Path(this WireRequest request) => request.Target.Split('?')[0];

    public static string? Header(this WireRequest request, string name) =>
        request.Headers.Where(header => header.Is(name)).Select(header => header.Value).FirstOrDefault();

    public static WireRequest With(this WireRequest request, string name, string value) =>
        request with { Headers = [.. request.Headers.Where(header => !header.Is(name)), new(name, value)] };

    public static byte[] Bytes(this WireRequest request)
    {
        using var body = new MemoryStream();
        using var sent = request.Body?.Open() ?? Stream.Null;
        sent.CopyTo(body);
        return body.ToArray();
    }

    public static string Text(this WireRequest request) => Encoding.UTF8.GetString(request.Bytes());

    /// <summary>Another reading of the files: a path that becomes null is not seen.</summary>
    public static Func<IReadOnlyDictionary<string, byte[]>, IReadOnlyDictionary<string, byte[]>> Paths(Func<string, string?> change) =>
        files => files.Select(file => (Path: change(file.Key), file.Value)).Where(file => file.Path is not null).ToDictionary(file => file.Path!, file => file.Value);

    /// <summary>Files of an extension are not seen, nor are their twins.</summary>
    public static Func<IReadOnlyDictionary<string, byte[]>, IReadOnlyDictionary<string, byte[]>> Without(string extension) =>
        Without((path, _) => path.EndsWith(extension, StringComparison.Ordinal));

    /// <summary>Files with a text in them are not seen, nor are their twins.</summary>
    public static Func<IReadOnlyDictionary<string, byte[]>, IReadOnlyDictionary<string, byte[]>> WithoutText(string text) =>
        Without((_, content) => Encoding.UTF8.GetString(content).Contains(text, StringComparison.Ordinal));

    private static Func<IReadOnlyDictionary<string, byte[]>, IReadOnlyDictionary<string, byte[]>> Without(Func<string, byte[], bool> isUnseen) => files =>
    {
        var unseen = files.Where(file => isUnseen(file.Key, file.Value)).Select(file => Stem(file.Key)).ToHashSet();
        return files.Where(file => !unseen.Contains(Stem(file.Key))).ToDictionary();

        static string Stem(string path) => path[..(path.LastIndexOf('.') is var dot and >= 0 ? dot : path.Length)];
    };

    private sealed class Passing : WireResponse
    {
        private readonly WireResponse _inner;
        private readonly EndingStream _body;

        [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
        public Passing(WireResponse inner, Stream body)
        {
            (_inner, _body) = (inner, new(body));
            (Status, Reason, Headers) = (inner.Status, inner.Reason, inner.Headers);
        }

        public override Stream Body => _body;

        public override WireEnding Ending => _body.Ending;

        public override ValueTask DisposeAsync() => _inner.DisposeAsync();
    }
}
