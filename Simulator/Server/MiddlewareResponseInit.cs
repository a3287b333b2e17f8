using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>What <see cref="NextResponse.Next"/> and <see cref="NextResponse.Rewrite(string, ResponseInit?)"/> take beside what a Response takes.</summary>
public sealed record MiddlewareResponseInit : ResponseInit
{
    /// <summary>The request as whatever answers it is to see it; null: as it came.</summary>
    public ModifiedRequest? Request { get; init; }
}

/// <summary>A request that is changed on its way to the handler.</summary>
public sealed record ModifiedRequest
{
    /// <summary>All headers that it is to have: what is not among them is gone. Null: those it has.</summary>
    public Headers? Headers { get; init; }
}
