using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>What a new <see cref="ImageResponse"/> is to be beside what it shows.</summary>
public sealed record ImageResponseOptions
{
    public ImageResponseOptions() { }

    /// <summary><c>{ ...size }</c></summary>
    public ImageResponseOptions(ImageSize size)
    {
        ArgumentNullException.ThrowIfNull(size);
        (Width, Height) = (size.Width, size.Height);
    }

    /// <summary>In pixels.</summary>
    /// <value>The default is 1200.</value>
    public int Width { get; init; } = 1200;

    /// <inheritdoc cref="Width"/>
    /// <value>The default is 630.</value>
    public int Height { get; init; } = 630;

    /// <value>200 to 599. The default is 200.</value>
    public int Status { get; init; } = 200;

    /// <value>The default is empty.</value>
    public string StatusText { get; init; } = "";

    /// <summary>They take the place of the response's own of the same name.</summary>
    public Headers Headers { get; init; } = [];
}
