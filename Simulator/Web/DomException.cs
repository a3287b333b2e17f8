namespace RouteHandlers.Web;

/// <summary>An error of the web platform; its name says which.</summary>
// https://webidl.spec.whatwg.org/#idl-DOMException
public sealed class DomException(string message = "", string name = "Error") : JavaScriptException(message)
{
    public override string Name { get; } = name;
}
