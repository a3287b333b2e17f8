using System.Collections.Concurrent;
using System.Text;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Wire;

namespace RouteHandlers.Conformance.Tests.Running;

/// <summary>An implementation that does what a test says, and remembers what was asked of it.</summary>
internal sealed class FakeImplementation : IImplementation
{
    private static readonly HashSet<string> _everything = [.. Capability.All];

    public ImplementationInfo Info { get; init; } = new() { Name = "fake", Release = "1.2.3", Capabilities = _everything };

    /// <summary>Throws where the build must fail. The default builds everything.</summary>
    public Action<DeploymentPlan> Build { get; init; } = _ => { };

    /// <summary>The default answers everything with 200.</summary>
    public Func<WireRequest, CancellationToken, Task<WireResponse>> Answer { get; init; } = (_, _) => Task.FromResult<WireResponse>(new FakeResponse());

    public Func<IReadOnlyList<string>> Log { get; init; } = () => [];

    public bool HasClock { get; init; }

    public ConcurrentQueue<IReadOnlyList<string>> Deployments { get; } = new();

    public ConcurrentQueue<WireRequest> Requests { get; } = new();

    /// <summary>Times that the deployment's clock was moved by.</summary>
    public ConcurrentQueue<TimeSpan> Advances { get; } = new();

    public int Living;

    public int MostAtOnce;

    private int _atOnce;

    public static FakeImplementation Answering(int status, string body = "") => new() { Answer = (_, _) => Task.FromResult<WireResponse>(new FakeResponse(body) { Status = status }) };

    public static BuildFailure Failure(string? code, params string[] paths) => new(code, $"{code ?? "something"} in {string.Join(" and ", paths)}", paths);

    public static BuildFailedException Fails(params BuildFailure[] failures) => new(failures, "line 1\nline 2");

    public Task<IDeployment> DeployAsync(DeploymentPlan plan, CancellationToken cancellationToken)
    {
        Deployments.Enqueue([.. plan.Fixtures.Select(fixture => fixture.Name)]);
        Build(plan);
        Interlocked.Increment(ref Living);
        return Task.FromResult<IDeployment>(HasClock ? new ClockedDeployment(this) : new Deployment(this));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private class Deployment(FakeImplementation owner) : IDeployment, IDeploymentLog
    {
        public async Task<WireResponse> SendAsync(WireRequest request, CancellationToken cancellationToken)
        {
            owner.Requests.Enqueue(request);
            var now = Interlocked.Increment(ref owner._atOnce);
            InterlockedMax(ref owner.MostAtOnce, now);
            try
            {
                return await owner.Answer(request, cancellationToken);
            }
            finally
            {
                Interlocked.Decrement(ref owner._atOnce);
            }
        }

        public IReadOnlyList<string> Tail(int lines) => owner.Living == 0 ? ["(the deployment has ended)"] : [.. owner.Log().TakeLast(lines)];

        public ValueTask DisposeAsync()
        {
            Interlocked.Decrement(ref owner.Living);
            return ValueTask.CompletedTask;
        }

        private static void InterlockedMax(ref int most, int value)
        {
            for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
            {
                Interlocked.CompareExchange(ref most, value, seen);
            }
        }
    }

    private sealed class ClockedDeployment(FakeImplementation owner) : Deployment(owner), IVirtualTime
    {
        private readonly FakeImplementation _owner = owner;

        public Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken)
        {
            _owner.Advances.Enqueue(by);
            return Task.CompletedTask;
        }
    }
}

/// <summary>An answer of a fake.</summary>
internal sealed class FakeResponse : WireResponse
{
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public FakeResponse(string body = "", WireEnding ending = WireEnding.Complete)
        : this(new MemoryStream(Encoding.UTF8.GetBytes(body)), ending) { }

    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public FakeResponse(Stream body, WireEnding ending = WireEnding.Complete)
    {
        Status = ending == WireEnding.Closed ? 0 : 200;
        (Body, Ending) = (body, ending);
    }

    public override Stream Body { get; }

    public override WireEnding Ending { get; }

    public override ValueTask DisposeAsync() => Body.DisposeAsync();
}
