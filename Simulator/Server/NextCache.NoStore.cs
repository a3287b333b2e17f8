using RouteHandlers.Runtime;

namespace RouteHandlers.Server;

/// <summary>The functions of <c>next/cache</c>. A script has them by <c>using static RouteHandlers.Server.NextCache;</c>.</summary>
public static partial class NextCache
{
    /// <summary><c>unstable_noStore()</c>: what follows is for this request; a GET that calls it runs for each.</summary>
    public static void UnstableNoStore() => HandlerScope.Use("unstable_noStore()");
}
