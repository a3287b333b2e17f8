namespace RouteHandlers.Conformance.Implementations;

/// <summary>Who is being judged.</summary>
public sealed record ImplementationInfo
{
    /// <summary>The name used on the command line and in reports, for example <c>simulator</c> or <c>nextjs-15</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The exact release, for example <c>15.5.29</c>.</summary>
    public required string Release { get; init; }

    /// <summary>The Next.js major whose contract it claims, when it has just one; null when it can be any (the simulator).</summary>
    public int? Version { get; init; }

    /// <summary>What a scenario's <c>needs</c> may ask for.</summary>
    public IReadOnlySet<string> Capabilities { get; init; } = new HashSet<string>();

    /// <summary>
    /// True for the released Next.js itself: under the documented contract its deviations are the quirks of its version,
    /// under the observed contract it has none.
    /// </summary>
    public bool IsReference { get; init; }

    /// <summary>How long a part of a streamed body may take to arrive, and the head before its first part. Only what fails is waited for so long.</summary>
    /// <value>The default is 10 seconds: a server that has just started loads each route when it is first asked for, and all begin at once.</value>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The file extension of the handlers it runs: <c>ts</c> for JavaScript implementations, <c>csx</c> for the simulator.</summary>
    public HandlerLanguage Language { get; init; } = HandlerLanguage.TypeScript;
}

/// <summary>Which of a handler's two twins an implementation runs.</summary>
public enum HandlerLanguage
{
    TypeScript,
    CSharp,
}

/// <summary>What a scenario's <c>needs</c> may name.</summary>
public static class Capability
{
    /// <summary>The implementation has a build that can refuse a folder tree.</summary>
    public const string BuildErrors = "build-errors";

    /// <summary>It can serve an app of its own at the root, not under a prefix.</summary>
    public const string RootMount = "root-mount";

    /// <summary>Time can be moved forward without waiting.</summary>
    public const string VirtualTime = "virtual-time";

    /// <summary>The connection is the implementation's own: odd methods and malformed targets reach it as written.</summary>
    public const string RawHttp = "raw-http";

    /// <summary>Its handlers reach the suite's origin: in process, or on a port of 127.0.0.1.</summary>
    public const string Origin = "origin";

    /// <summary>Handlers may import the packages that the fixtures' <c>package.json</c> names beyond next and react.</summary>
    public const string NpmPackages = "npm-packages";

    /// <summary>A file beside the app folder, <c>middleware</c> or <c>proxy</c>, runs before whatever answers.</summary>
    public const string Middleware = "middleware";

    /// <summary>It heeds a fixture's <c>next.config.js</c>, as one of the parts in <c>next.config.d</c>, and its <c>public</c> folder.</summary>
    public const string NextConfig = "next-config";

    /// <summary>Every capability that a scenario may name.</summary>
    public static IReadOnlyList<string> All { get; } = [BuildErrors, RootMount, VirtualTime, RawHttp, Origin, NpmPackages, NextConfig, Middleware];
}
