
namespace RouteHandlers.Runtime;

internal static class ReasonPhrases
{
    /// <summary>The phrase that Node.js prints; <c>unknown</c> where it knows none.</summary>
    public static string Of(int status) => status switch
    {
        413 => "Payload Too Large",
        418 => "I'm a Teapot",
        425 => "Too Early",
        509 => "Bandwidth Limit Exceeded",
        306 or 419 or 499 => "unknown",
        _ => Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } phrase ? phrase : "unknown",
    };
}
