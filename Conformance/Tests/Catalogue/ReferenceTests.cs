using System.Globalization;
using System.Text.RegularExpressions;
using RouteHandlers.Conformance.Catalogue;
using RouteHandlers.Conformance.Tests.ScenarioRuns;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Catalogue;

/// <summary>
/// A reference names one page by its title, then the headings on it that say the requirement; without any, the page as a whole does. Where only some of the
/// requirement's versions have that page and these headings, they stand at the end.
/// </summary>
public sealed partial class ReferenceTests
{
    public static TheoryData<string, bool> Forms => new()
    {
        { "Next.js documentation, redirect", true },
        { "Next.js documentation, route.js, section HTTP Methods", true },
        { "Next.js documentation, favicon, icon, and apple-icon, section icon; apple-icon", true },
        { "Next.js documentation, sitemap.xml, section Sitemap files (.xml); Generating multiple sitemaps", true },
        { "Next.js documentation, next.config.js: headers, section Header, Cookie, and Query Matching", true },
        { "Next.js documentation, cookies, section cookies().set(name, value, options) (14)", true },
        { "Next.js documentation, preferredRegion (deprecated) (16)", true },
        { "Next.js documentation, src Folder (15, 16)", true },
        { "Fetch standard, section BodyInit unions; Response class", true },
        { "RFC 9110, section 9.3.2 HEAD", true },
        { "ECMAScript, JSON.parse", true },
        { "CVE-2025-29927", true },
        { "Next.js documentation: redirect", false },
        { "Next.js documentation, functions: connection", false },
        { "Next.js documentation, route.js, sections Parameters", false },
        { "Next.js documentation, src Folder (16, 15)", false },
        { "Next.js documentation, src Folder (17)", false },
        { "Next.js, Route Groups", false },
        { "Next.js API reference, proxy.js (16)", false },
        { "https://nextjs.org/docs/messages/some-error", false },
        { "Fetch standard", false },
        { "Fetch standard, section Body mixin: json()", false },
        { "Fetch standard, section Request class (16)", false },
        { "URL standard, section URL class; RFC 7578", false },
        { "RFC 7578", false },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void AReferenceHasOneForm(string reference, bool expected) => Assert.Equal(expected, Form().IsMatch(reference));

    [Fact]
    public void EveryReferenceHasThatForm() => Assert.Empty(
        from cited in References()
        where !Form().IsMatch(cited.Reference)
        select $"{cited.Requirement.Id}: {cited.Reference}");

    [Fact]
    public void NoReferenceIsGivenTwice() => Assert.Empty(
        from cited in References()
        group cited by (cited.Requirement.Id, cited.Reference) into same
        where same.Count() > 1
        select $"{same.Key.Id}: {same.Key.Reference}");

    [Fact]
    public void TheVersionsOfAReferenceAreSomeOfTheRequirementsAndNotAll() => Assert.Empty(
        from cited in References()
        let named = Form().Match(cited.Reference).Groups["versions"]
        where named.Success
        let versions = named.Value.Split(", ").Select(version => int.Parse(version, CultureInfo.InvariantCulture)).ToList()
        where versions.Except(cited.Requirement.Versions).Any() || versions.Count == cited.Requirement.Versions.Count
        select $"{cited.Requirement.Id}, which holds for {string.Join(", ", cited.Requirement.Versions)}: {cited.Reference}");

    private static IEnumerable<(Requirement Requirement, string Reference)> References() =>
        from requirement in Runs.Suite.Catalogue.All
        from source in requirement.Sources
        where source.Reference is not null
        select (requirement, source.Reference);

    // A title may have commas and parentheses, but a number in parentheses is a version.
    [GeneratedRegex(
        """
        ^(
          Next\.js\ documentation,\ (next\.config\.js:\ )?((?!,\ sections?\ )[^:;])+?(,\ section\ [^:;]+?(;\ (?!RFC\ |.*\ standard,)[^:;]+?)*)?
            (?<!\ \([\d,\ ]+\))(\ \((?<versions>14|15|16|14,\ 15|14,\ 16|15,\ 16)\))?
        | (Encoding|Fetch|File\ API|HTML|MIME\ Sniffing|Streams|URL|XMLHttpRequest)\ standard,\ section\ [^:;]+(;\ (?!RFC\ |.*\ standard,)[^:;]+)*(?<!\ \([\d,\ ]+\))
        | RFC\ \d+,\ section\ \d+(\.\d+)*\ \S.*
        | ECMAScript,\ \S+
        | CVE-\d{4}-\d{4,}
        )$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
