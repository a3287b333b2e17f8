using RouteHandlers.Build;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Tree;

public class PathSegmentTests
{
    private static readonly TreeRules _rules = ContractRules.For(NextVersion.Next15).Tree;

    [Theory]
    [InlineData("items", SegmentKind.Static, "items", "items")]
    [InlineData("[slug]", SegmentKind.Dynamic, "slug", "[slug]")]
    [InlineData("[user-id]", SegmentKind.Dynamic, "user-id", "[user-id]")]
    [InlineData("[...slug]", SegmentKind.CatchAll, "slug", "[...slug]")]
    [InlineData("[[...slug]]", SegmentKind.OptionalCatchAll, "slug", "[[...slug]]")]
    [InlineData("(group)", SegmentKind.Group, "group", "(group)")]
    [InlineData("(.)(x)", SegmentKind.Group, ".)(x", "(.)(x)")]
    [InlineData("@slot", SegmentKind.Slot, "slot", "@slot")]
    [InlineData("_private", SegmentKind.Private, "_private", "_private")]
    [InlineData("_[slug]", SegmentKind.Private, "_[slug]", "_[slug]")]
    [InlineData("%5Fpub", SegmentKind.Static, "_pub", "_pub")]
    [InlineData("%5fpub", SegmentKind.Static, "%5fpub", "%5fpub")]
    [InlineData("[%5Fx]", SegmentKind.Dynamic, "_x", "[_x]")] // these three as the normalizers and matchers of the three releases give them
    [InlineData("[...%5Fx]", SegmentKind.CatchAll, "_x", "[..._x]")]
    [InlineData("[[...a%5Fb]]", SegmentKind.OptionalCatchAll, "a_b", "[[...a_b]]")]
    [InlineData("(.)photo", SegmentKind.Static, "(.)photo", "(.)photo")]
    [InlineData("(..)(..)photo", SegmentKind.Static, "(..)(..)photo", "(..)(..)photo")]
    [InlineData("()", SegmentKind.Group, "", "()")] // as isGroupSegment of next@14.2.35, 15.5.29 and 16.4.6 has it
    [InlineData("(", SegmentKind.Static, "(", "(")]
    [InlineData("pre[a]", SegmentKind.Static, "pre[a]", "pre[a]")]
    [InlineData("[b]post", SegmentKind.Static, "[b]post", "[b]post")]
    [InlineData("[", SegmentKind.Static, "[", "[")]
    [InlineData("a.b+c", SegmentKind.Static, "a.b+c", "a.b+c")]
    [InlineData("sitemap.xml", SegmentKind.Static, "sitemap.xml", "sitemap.xml")]
    [InlineData("a b", SegmentKind.Static, "a b", "a b")]
    [InlineData("[a b]", SegmentKind.Dynamic, "a b", "[a b]")]
    public void Parse_ASoundName(string folder, SegmentKind kind, string name, string text)
    {
        var segment = PathSegment.Parse(folder, _rules);

        Assert.Equal((kind, folder, name, null), (segment.Kind, segment.Folder, segment.Name, segment.Error));
        Assert.Equal(text, segment.Text);
    }

    [Theory]
    [InlineData("[[a]]", SegmentKind.Dynamic, BuildErrorCode.OptionalParameter)]
    [InlineData("[[]]", SegmentKind.Dynamic, BuildErrorCode.OptionalParameter)]
    [InlineData("[[..a]]", SegmentKind.Dynamic, BuildErrorCode.OptionalParameter)]
    [InlineData("[.a]", SegmentKind.Dynamic, BuildErrorCode.ErroneousPeriods)]
    [InlineData("[..a]", SegmentKind.Dynamic, BuildErrorCode.ErroneousPeriods)]
    [InlineData("[....a]", SegmentKind.CatchAll, BuildErrorCode.ErroneousPeriods)] // as getSortedRoutes of the three releases refuses it
    [InlineData("[[....a]]", SegmentKind.OptionalCatchAll, BuildErrorCode.ErroneousPeriods)]
    [InlineData("[]", SegmentKind.Static, BuildErrorCode.EmptyParameterName)]
    [InlineData("[...]", SegmentKind.CatchAll, BuildErrorCode.EmptyParameterName)]
    [InlineData("[[...]]", SegmentKind.OptionalCatchAll, BuildErrorCode.EmptyParameterName)]
    public void Parse_AnImpossibleName_SaysWhy(string folder, SegmentKind kind, BuildErrorCode code)
    {
        var segment = PathSegment.Parse(folder, _rules);

        Assert.Equal((kind, (BuildErrorCode?)code), (segment.Kind, segment.Error));
    }

    [Theory]
    [InlineData("(group)", SegmentKind.Group, false)]
    [InlineData("@slot", SegmentKind.Slot, false)]
    [InlineData("_private", SegmentKind.Private, false)]
    [InlineData("a", SegmentKind.Static, false)]
    [InlineData("[a]", SegmentKind.Dynamic, true)]
    [InlineData("[...a]", SegmentKind.CatchAll, true)]
    [InlineData("[[...a]]", SegmentKind.OptionalCatchAll, true)]
    public void IsDynamic_IsTrueOfWhatTakesValues(string folder, SegmentKind kind, bool dynamic)
    {
        var segment = PathSegment.Parse(folder, _rules);

        Assert.Equal((kind, dynamic), (segment.Kind, segment.IsDynamic));
    }
}
