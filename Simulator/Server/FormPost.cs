using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>Whether a request looks as if a form was posted: the framework then redirects with a status that makes the client GET.</summary>
internal static class FormPost
{
    public static bool Is(Request request, NavigationRules rules)
    {
        if (request.Method != "POST" || rules.AfterFormPost is null)
        {
            return false;
        }

        // Deviation: the media type is compared as text, so parameters of the urlencoded one make it another.
        var type = request.SentHeaders.Get("content-type");
        return type == "application/x-www-form-urlencoded"
            || type?.StartsWith("multipart/form-data", StringComparison.Ordinal) == true
            || request.SentHeaders.Has("next-action");
    }
}
