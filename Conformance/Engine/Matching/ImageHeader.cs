using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace RouteHandlers.Conformance.Matching;

/// <summary>The kind of a picture and its size in pixels, as its first bytes say; the pixels are not looked at.</summary>
/// <param name="Type">One of <see cref="Types"/>.</param>
/// <param name="Width">Null where the picture has none of its own: an SVG without <c>width</c>.</param>
internal sealed record ImageHeader(string Type, int? Width, int? Height)
{
    /// <summary>The kinds that are told apart.</summary>
    public static IReadOnlyList<string> Types { get; } = ["png", "jpeg", "gif", "ico", "svg"];

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Null: no picture of a known kind, or one that is broken.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(PngSignature) ? ReadPng(bytes)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? ReadJpeg(bytes)
        : bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) ? ReadGif(bytes)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0]) ? ReadIco(bytes)
        : ReadSvg(bytes);

    public override string ToString() => Width is null && Height is null ? Type : string.Create(CultureInfo.InvariantCulture, $"{Type} {Size(Width)}x{Size(Height)}");

    private static string Size(int? pixels) => pixels?.ToString(CultureInfo.InvariantCulture) ?? "?";

    // https://www.w3.org/TR/png-3/#5DataRep: the whole chain of chunks is walked, so that a picture that was cut off or spoilt on its way is none.
    private static ImageHeader? ReadPng(ReadOnlySpan<byte> bytes)
    {
        ImageHeader? header = null;
        var hasData = false;
        for (var rest = bytes[PngSignature.Length..]; rest.Length >= 12;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - 12)
            {
                return null;
            }

            var type = rest.Slice(4, 4);
            var data = rest.Slice(8, (int)length);
            if (Crc(rest.Slice(4, 4 + (int)length)) != BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + (int)length)..]))
            {
                return null;
            }

            if (header is null)
            {
                if (!type.SequenceEqual("IHDR"u8) || length != 13)
                {
                    return null;
                }

                header = new("png", (int)BinaryPrimitives.ReadUInt32BigEndian(data), (int)BinaryPrimitives.ReadUInt32BigEndian(data[4..]));
            }

            hasData |= type.SequenceEqual("IDAT"u8);
            rest = rest[(12 + (int)length)..];
            if (type.SequenceEqual("IEND"u8))
            {
                return hasData && rest.IsEmpty ? header : null;
            }
        }

        return null;
    }

    // https://www.w3.org/TR/png-3/#D-CRCAppendix, bit by bit: the pictures are small.
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }

    // https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.1.1: segments up to the first start of frame.
    private static ImageHeader? ReadJpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 <= bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++; // a fill byte
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return new("jpeg", BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }

    private static ImageHeader? ReadGif(ReadOnlySpan<byte> bytes) => bytes.Length < 10
        ? null
        : new("gif", BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));

    /// <summary>The first picture of the file; 0 in a byte means 256.</summary>
    private static ImageHeader? ReadIco(ReadOnlySpan<byte> bytes) => bytes.Length < 22 || BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]) == 0
        ? null
        : new("ico", bytes[6] == 0 ? 256 : bytes[6], bytes[7] == 0 ? 256 : bytes[7]);

    private static ImageHeader? ReadSvg(ReadOnlySpan<byte> bytes)
    {
        // Without a look at the first letter each binary body would cost an exception.
        if (!Encoding.UTF8.GetString(bytes).AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("<"))
        {
            return null;
        }

        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray(), writable: false), new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            var root = XDocument.Load(reader).Root!;
            return root.Name == XName.Get("svg", "http://www.w3.org/2000/svg") ? new("svg", Pixels(root, "width"), Pixels(root, "height")) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static int? Pixels(XElement root, string name)
    {
        var text = root.Attribute(name)?.Value;
        return int.TryParse(text is [.., 'p', 'x'] ? text[..^2] : text, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) ? pixels : null;
    }
}
