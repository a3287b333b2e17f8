using System.Buffers.Binary;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace RouteHandlers.Metadata;

/// <summary>Width and height of a picture that is a file, as its first bytes say.</summary>
internal static class PictureSize
{
    private const int IconEntry = 16;

    /// <summary>Null: it is no picture. An SVG without a size of its own has (0, 0).</summary>
    public static (int Width, int Height)? Read(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] when bytes.Length >= 24 => (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..])),
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] when bytes.Length >= 10 => (BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..])),
        [0, 0, 1, 0, ..] when bytes.Length >= 8 => OfIcon(bytes[6..]),
        [0xFF, 0xD8, ..] => OfJpeg(bytes),
        _ => OfSvg(bytes),
    };

    /// <summary>The same; of an icon with several pictures that of the best one: the most colours, then the largest.</summary>
    public static (int Width, int Height)? ReadBest(ReadOnlySpan<byte> bytes)
    {
        if (bytes is not [0, 0, 1, 0, var count, _, ..])
        {
            return Read(bytes);
        }

        ((int BitsPerPixel, int Area) Score, (int, int)? Size) best = default;
        for (var at = 6; count-- > 0 && at + IconEntry <= bytes.Length; at += IconEntry)
        {
            var size = OfIcon(bytes[at..]);
            var score = ((int)BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at + 6)..]), size.Width * size.Height);
            best = best.Size is null || score.CompareTo(best.Score) > 0 ? (score, size) : best;
        }

        return best.Size ?? Read(bytes);
    }

    private static (int Width, int Height) OfIcon(ReadOnlySpan<byte> entry) => (entry[0] == 0 ? 256 : entry[0], entry[1] == 0 ? 256 : entry[1]);

    // The segments up to the first start of frame.
    private static (int Width, int Height)? OfJpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 <= bytes.Length && bytes[at] == 0xFF; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]))
        {
            if (bytes[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            }
        }

        return null;
    }

    private static (int Width, int Height)? OfSvg(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray(), writable: false), new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            var root = XDocument.Load(reader).Root!;
            return root.Name.LocalName == "svg" ? (Pixels(root.Attribute("width")), Pixels(root.Attribute("height"))) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static int Pixels(XAttribute? attribute) => int.TryParse(attribute?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) ? pixels : 0;
}
