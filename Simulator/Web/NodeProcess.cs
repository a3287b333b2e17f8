using RouteHandlers.Runtime;

namespace RouteHandlers.Web;

/// <summary>What a handler uses of Node.js's <c>process</c>.</summary>
public sealed class NodeProcess
{
    internal NodeProcess()
    {
    }

    public NodeEnvironment Env { get; } = new();
}

/// <summary>Environment variables by name, as <c>process.env</c> has them.</summary>
public sealed class NodeEnvironment
{
    internal NodeEnvironment()
    {
    }

    /// <summary>Null where there is none. <c>NEXT_RUNTIME</c> is the runtime of the handler: <c>nodejs</c> or <c>edge</c>; <c>NEXT_PHASE</c> is there while it runs at build.</summary>
    public string? this[string name] => name switch
    {
        "NEXT_RUNTIME" => HandlerScope.Current?.Runtime,
        "NEXT_PHASE" => HandlerScope.Current is { IsBuild: true } ? "phase-production-build" : null,
        _ => Environment.GetEnvironmentVariable(name),
    };
}
