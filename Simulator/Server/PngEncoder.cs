using System.Buffers.Binary;
using System.Drawing;
using System.IO.Compression;

namespace RouteHandlers.Server;

/// <summary>Writes the smallest whole PNG of one colour. https://www.w3.org/TR/png-3/</summary>
internal static class PngEncoder
{
    private static readonly uint[] _crcOfByte = [.. Enumerable.Range(0, 256).Select(index =>
    {
        var crc = (uint)index;
        for (var bit = 0; bit < 8; bit++)
        {
            crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return crc;
    })];

    public static byte[] OneColour(int width, int height, Color colour)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 1; // one bit a pixel
        header[9] = 3; // an index into the palette

        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        WriteChunk(png, "IHDR"u8, header);
        WriteChunk(png, "PLTE"u8, [colour.R, colour.G, colour.B]);
        WriteChunk(png, "tRNS"u8, [colour.A]);
        WriteChunk(png, "IDAT"u8, Rows(width, height));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    // Each row is a filter type of 0 and its pixels, all of them 0.
    private static byte[] Rows(int width, int height)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var row = new byte[1 + ((width + 7) / 8)];
            for (var y = 0; y < height; y++)
            {
                zlib.Write(row);
            }
        }

        return compressed.ToArray();
    }

    private static void WriteChunk(Stream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        png.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            crc = _crcOfByte[(byte)(crc ^ one)] ^ (crc >> 8);
        }

        return crc;
    }
}
