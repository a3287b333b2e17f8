using System.Globalization;
using RouteHandlers.Conformance.Scenarios;

namespace RouteHandlers.Conformance.Matching;

/// <summary>Compares what a picture is, by its own bytes and not by its content type: two renderers draw one thing with different bytes.</summary>
internal static class ImageMatcher
{
    public static void Match(ImageExpectation expectation, byte[] body, List<Mismatch> mismatches)
    {
        if (ImageHeader.Read(body) is not { } image)
        {
            mismatches.Add(new("image", $"a whole picture ({expectation.Type})", body.Length == 0 ? "an empty body" : Shown(body)));
            return;
        }

        if (image.Type != expectation.Type)
        {
            mismatches.Add(new("image type", expectation.Type, image.Type));
        }

        Compare("image width", expectation.Width, image.Width, mismatches);
        Compare("image height", expectation.Height, image.Height, mismatches);
    }

    private static void Compare(string what, int? expected, int? observed, List<Mismatch> mismatches)
    {
        if (expected is { } pixels && pixels != observed)
        {
            mismatches.Add(new(what, Number(pixels), observed is { } other ? Number(other) : "none"));
        }
    }

    private static string Number(int pixels) => pixels.ToString(CultureInfo.InvariantCulture);

    private static string Shown(byte[] body) => Literal.Pair([], body).Observed;
}
