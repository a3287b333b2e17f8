using System.Diagnostics.CodeAnalysis;

namespace RouteHandlers.Web;

/// <summary>A number of seconds, or <c>false</c> for ever. Each converts by itself.</summary>
[SuppressMessage("Usage", "CA2225", Justification = "Nobody converts by name what converts by itself.")]
public readonly record struct RevalidateTime
{
    private RevalidateTime(double value) => Value = value;

    /// <summary>Seconds; infinity for ever.</summary>
    internal double Value { get; }

    public static implicit operator RevalidateTime(double seconds) => new(seconds);

    /// <exception cref="ArgumentOutOfRangeException">It is true.</exception>
    public static implicit operator RevalidateTime(bool never) =>
        never ? throw new ArgumentOutOfRangeException(nameof(never), never, "A time is a number of seconds or false.") : new(double.PositiveInfinity);
}
