using System.Globalization;
using System.Text;

namespace RouteHandlers.Conformance.Wire;

/// <summary>What came over the connection is not HTTP/1.1. A connection that merely breaks is not this; see <see cref="WireEnding"/>.</summary>
public sealed class WireProtocolException : Exception
{
    internal WireProtocolException(string where, string found, string expected)
        : base($"{where}: found {found}; expected {expected}. The request was sent as written: look at what the server wrote, and at its log.") { }

    /// <summary>The first bytes in quotes, everything but printable ASCII escaped: <c>"SSH-2.0\r\n"</c>.</summary>
    internal static string Quote(ReadOnlySpan<byte> bytes, int limit = 60)
    {
        var text = new StringBuilder("\"");
        foreach (var value in bytes[..Math.Min(bytes.Length, limit)])
        {
            _ = value switch
            {
                (byte)'\r' => text.Append("\\r"),
                (byte)'\n' => text.Append("\\n"),
                (byte)'\t' => text.Append("\\t"),
                (byte)'"' => text.Append("\\\""),
                (byte)'\\' => text.Append("\\\\"),
                >= 0x20 and < 0x7F => text.Append((char)value),
                _ => text.Append(CultureInfo.InvariantCulture, $"\\x{value:X2}"),
            };
        }

        return text.Append(bytes.Length > limit ? "\"..." : "\"").ToString();
    }
}

/// <summary>No connection could be made: nobody listens there, or the name is unknown.</summary>
public sealed class WireConnectException : IOException
{
    internal WireConnectException(string authority, Exception innerException)
        : base($"{authority}: no connection ({innerException.Message}). Expected a server that listens there. Start it, or correct the address.", innerException) { }
}
