namespace RouteHandlers.Conformance.Implementations;

/// <summary>A deployment that knows the origin its handlers see in <c>request.url</c>, for example <c>http://localhost:41234</c>.</summary>
public interface IServerOrigin
{
    string ServerOrigin { get; }
}
