namespace RouteHandlers.Versions;

/// <summary>What <c>context.params</c>, <c>cookies()</c> and <c>headers()</c> are.</summary>
public enum RequestApiAccess
{
    /// <summary>14: the values themselves; awaiting them gives them again.</summary>
    Direct,

    /// <summary>15: a promise that carries the values' members too.</summary>
    PromiseWithMembers,

    /// <summary>16: a promise and nothing else.</summary>
    PromiseOnly,
}
