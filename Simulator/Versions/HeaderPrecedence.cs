namespace RouteHandlers.Versions;

/// <summary>Whose header is sent that the configuration or middleware sets, and the handler sets too.</summary>
public enum HeaderPrecedence
{
    /// <summary>Each has a line.</summary>
    Both,

    /// <summary>That which was set first: not the handler's.</summary>
    Earlier,

    /// <summary>The handler's.</summary>
    Handler,
}
