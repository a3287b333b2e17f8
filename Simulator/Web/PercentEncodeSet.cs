using System.Text;

namespace RouteHandlers.Web;

/// <summary>The code points that must be percent-encoded in one place of a URL. All beyond U+007E are in every set.</summary>
// https://url.spec.whatwg.org/#percent-encoded-bytes
internal sealed class PercentEncodeSet
{
    public static readonly PercentEncodeSet C0Control = new(null, "");
    public static readonly PercentEncodeSet Fragment = new(C0Control, " \"<>`");
    public static readonly PercentEncodeSet Query = new(C0Control, " \"#<>");
    public static readonly PercentEncodeSet SpecialQuery = new(Query, "'");
    public static readonly PercentEncodeSet Path = new(Query, "?`{}");
    public static readonly PercentEncodeSet Userinfo = new(Path, "/:;=@[\\]^|");

    /// <summary>What <c>encodeURIComponent</c> escapes.</summary>
    public static readonly PercentEncodeSet Component = new(Userinfo, "$%&+,");

    /// <summary>The space is in it; the form encoder writes it as a plus sign.</summary>
    public static readonly PercentEncodeSet FormUrlEncoded = new(Component, "!'()~");

    private readonly bool[] _ascii = new bool[128];

    private PercentEncodeSet(PercentEncodeSet? parent, string additional)
    {
        for (var c = 0; c < 128; c++)
        {
            _ascii[c] = parent?._ascii[c] ?? c is < 0x20 or 0x7f;
        }

        foreach (var c in additional)
        {
            _ascii[c] = true;
        }
    }

    public bool Contains(int codePoint) => codePoint >= 128 || _ascii[codePoint];

    public bool Contains(Rune rune) => Contains(rune.Value);
}
