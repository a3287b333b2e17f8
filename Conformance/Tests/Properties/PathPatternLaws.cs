using FsCheck.Fluent;
using RouteHandlers.Conformance.Tests.Routing;
using RouteHandlers.Routing;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Properties;

/// <summary>What holds for every path pattern.</summary>
public class PathPatternLaws
{
    private static readonly FsCheck.Gen<string> _segment = Gen.Elements("a", "B", "%20", "1-2", "x.y", "~", "=", "(").NonEmptyListOf().Select(parts => string.Concat(parts.Take(3)));

    /// <summary>A pattern of some segments and values for it: literal text, a parameter, an optional one at the end, or a list at the end.</summary>
    private static readonly FsCheck.Gen<(string Pattern, PathParams Values)> _patternAndValues =
        Gen.Choose(0, 2).ArrayOf(4).SelectMany(kinds => Gen.Choose(0, 3).SelectMany(end => _segment.ArrayOf(8).Select(texts =>
        {
            var (pattern, values) = ("", new PathParams());
            for (var index = 0; index < 3; index++)
            {
                pattern += kinds[index] == 0 ? "/" + texts[index].Replace("(", "\\(", StringComparison.Ordinal) : $"/:p{index}";
                if (kinds[index] != 0)
                {
                    values[$"p{index}"] = texts[index];
                }
            }

            if (end > 0)
            {
                pattern += end switch { 1 => "/:end?", 2 => "/:end*", _ => "/:end+" };
                if (end == 3 || kinds[3] > 0)
                {
                    values["end"] = end == 1 ? texts[3] : PathValue.List(texts[3..(5 + kinds[3])]);
                }
            }

            return (pattern, values);
        })));

    [Fact]
    public void WhatIsPutIntoAPatternIsTakenOutOfIt() => Laws.Hold(_patternAndValues, given =>
        Assert.Equal(PathPatternTests.Print(given.Values), PathPatternTests.Print(PathPattern.Parse(given.Pattern).Match(PathTemplate.Parse(given.Pattern).Compile(given.Values)))));

    [Fact]
    public void WhatIsTakenOutOfAPathMakesItAgain() => Laws.Hold(_patternAndValues.SelectMany(given => _segment.ArrayOf().Select(path => (given.Pattern, Path: string.Concat(path.Select(text => "/" + text))))), given =>
    {
        if (PathPattern.Parse(given.Pattern).Match(given.Path) is { } taken)
        {
            Assert.Equal(given.Path, PathTemplate.Parse(given.Pattern).Compile(taken), ignoreCase: true);
        }
    });

    [Fact]
    public void ATextWithoutParametersTakesItselfAlone() => Laws.Hold(_segment.SelectMany(text => _segment.Select(other => (text, other))), given =>
        Assert.Equal(given.text.Equals(given.other, StringComparison.OrdinalIgnoreCase), PathPattern.Parse("/" + given.text.Replace("(", "\\(", StringComparison.Ordinal)).Match("/" + given.other) is not null));
}
