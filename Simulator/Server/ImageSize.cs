using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>Width and height in pixels: the export <c>size</c> of a picture that is code.</summary>
public sealed record ImageSize(int Width, int Height) : IToJson
{
    object? IToJson.ToJson() => new { width = Width, height = Height };
}
