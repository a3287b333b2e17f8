using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using RouteHandlers.Conformance.Matching;
using RouteHandlers.Server;
using Xunit;

namespace RouteHandlers.Conformance.Tests.ServerTests;

public sealed class ImageResponseTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(8, 3)]
    [InlineData(9, 1)]
    [InlineData(257, 2)]
    [InlineData(1200, 630)]
    public async Task TheBodyIsAWholePngOfThatSize(int width, int height)
    {
        var png = await new ImageResponse("<div></div>", new(new(width, height))).BytesAsync();

        Assert.Equal(new ImageHeader("png", width, height), ImageHeader.Read(png)); // a reader of its own, check sums included
        var header = Chunk(png, "IHDR");
        Assert.Equal((1, 3), (header[8], header[9]));
        using var zlib = new ZLibStream(new MemoryStream(Chunk(png, "IDAT")), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        zlib.CopyTo(rows);
        Assert.Equal((1 + ((width + 7) / 8)) * height, rows.Length);
        Assert.All(rows.ToArray(), pixel => Assert.Equal(0, pixel)); // no filter, and the one colour of the palette
    }

    [Theory]
    [InlineData("<div style=\"background: red\"></div>", "ff0000", 255)]
    [InlineData("<div style='width: 100%; background-color:#0a0'>x</div>", "00aa00", 255)]
    [InlineData("<div style=\"background: #123456; color: red\"><p style=\"background: blue\"></p></div>", "123456", 255)]
    [InlineData("<div><p style=\"background: blue\"></p></div>", "ffffff", 0)]
    [InlineData("<div style=\"background: nonsense\"></div>", "ffffff", 0)]
    [InlineData("hello", "ffffff", 0)]
    public async Task TheColourIsTheBackgroundOfTheOutermostElement(string element, string colour, byte alpha)
    {
        var png = await new ImageResponse(element, new() { Width = 1, Height = 1 }).BytesAsync();

        Assert.Equal((colour, alpha), (Convert.ToHexStringLower(Chunk(png, "PLTE")), Chunk(png, "tRNS")[0]));
    }

    [Fact]
    public void ItIsAResponseWhoseOptionsWin()
    {
        var plain = new ImageResponse("<div></div>");
        var own = new ImageResponse("<div></div>", new() { Status = 201, StatusText = "Drawn", Headers = { ["cache-control"] = "no-store", ["x-a"] = "b" } });

        Assert.Equal((200, "image/png", "public, max-age=0, must-revalidate"), (plain.Status, plain.Headers.Get("content-type"), plain.Headers.Get("cache-control")));
        Assert.Equal((201, "Drawn", "image/png", "no-store", "b"), (own.Status, own.StatusText, own.Headers.Get("content-type"), own.Headers.Get("cache-control"), own.Headers.Get("x-a")));
    }

    [Fact]
    public void ASizeWithoutPixelsIsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new ImageResponse("", new() { Width = 0 }));

    private static byte[] Chunk(byte[] png, string type)
    {
        for (var at = 8; ;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (Encoding.ASCII.GetString(png, at + 4, 4) == type)
            {
                return png[(at + 8)..(at + 8 + length)];
            }

            at += 12 + length;
        }
    }
}
