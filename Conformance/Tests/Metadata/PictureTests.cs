using System.Text;
using RouteHandlers.Conformance.Matching;
using RouteHandlers.Metadata;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Metadata;

/// <summary>Pictures as their files say.</summary>
public class PictureTests
{
    private const string Svg = """<svg xmlns="http://www.w3.org/2000/svg" width="3" height="4"/>""";

    [Theory]
    [InlineData(Svg)]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">" + Svg)]
    public void AnSvg_HasItsSize_WithADocumentTypeToo(string text)
    {
        Assert.Equal((3, 4), PictureSize.Read(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(("svg", 3, 4), ImageHeader.Read(Encoding.UTF8.GetBytes(text)) is { } header ? (header.Type, header.Width ?? 0, header.Height ?? 0) : default);
    }

    // An icon of 16, 32 (8 bits a pixel), 24 and 0, which is 256 (1 bit). next@15.5.29 links the first with sizes, next@16.4.6 the best.
    [Fact]
    public void AnIconWithSeveralPictures_HasAFirstAndABest()
    {
        byte[] icon = [0, 0, 1, 0, 4, 0, .. Entry(16, 8), .. Entry(32, 8), .. Entry(24, 8), .. Entry(0, 1)];

        Assert.Equal(((16, 16), (32, 32)), (PictureSize.Read(icon)!.Value, PictureSize.ReadBest(icon)!.Value));
        Assert.Equal((256, 256), PictureSize.ReadBest([0, 0, 1, 0, 1, 0, .. Entry(0, 1)]));

        static byte[] Entry(byte size, byte bitsPerPixel) => [size, size, 0, 0, 1, 0, bitsPerPixel, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    }

    [Fact]
    public void AnSvg_WhoseEntitiesItsDocumentTypeDeclares_IsNone() =>
        Assert.Null(PictureSize.Read("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>"u8));
}
