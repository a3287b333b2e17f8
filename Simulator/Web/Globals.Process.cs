namespace RouteHandlers.Web;

public static partial class Globals
{
    public static NodeProcess Process { get; } = new();
}
