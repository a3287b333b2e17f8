using RouteHandlers.Web;

namespace RouteHandlers.Runtime;

/// <summary>Why a stream is cancelled and a signal aborted whose client has left; Next.js gives it no message.</summary>
internal sealed class ResponseAbortedException() : JavaScriptException("")
{
    public override string Name => "ResponseAborted";
}
