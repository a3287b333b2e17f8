using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using RouteHandlers.Build;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in metadata files: sitemaps, robots, manifest.</content>
internal sealed partial record Mutant
{
    private static ImmutableArray<Mutant> Special =>
    [
        new("metadata-runs-for-each-request", "A metadata file runs for each request, as a handler without options does.")
        {
            Caught = [("RH-SPECIAL-1", "body: expected the body of the step"), ("RH-SPECIAL-3", "body: expected the body of the step"), ("RH-SPECIAL-13", "header x-nextjs-cache")],
            Rules = InCaching(rules => rules with { GetIsStaticByDefault = false, MetadataIsStaticByDefault = false }),
        },
        new("metadata-is-always-static", "A metadata file runs at build alone, and sees no request then.")
        {
            Caught = [("RH-SPECIAL-2", "body"), ("RH-SPECIAL-3", "body")],
            Rules = InCaching(rules => rules with { RequestUseIsDynamic = false, ForceDynamicIsDynamic = false, RevalidateZeroIsDynamic = false }),
        },

        new("sitemap-elements-are-named-as-properties", "The elements of a sitemap are named as the properties of its entries.")
        {
            Caught = [("RH-SPECIAL-4", "xml /urlset/url[1]"), ("RH-SPECIAL-8", "body")],
            Wire = InSitemaps(text => text.Replace("changefreq", "changeFrequency", StringComparison.Ordinal)),
        },
        new("priority-zero-is-left-out", "A priority of 0 counts as none.")
        {
            Caught = [("RH-SPECIAL-4", "xml /urlset/url[4]"), ("RH-SPECIAL-8", "body")],
            Wire = InSitemaps(text => text.Replace("<priority>0</priority>\n", "", StringComparison.Ordinal)),
        },
        new("languages-are-left-out", "The other languages of an entry are left out.")
        {
            Caught = [("RH-SPECIAL-5", "xml /urlset/url[1]"), ("RH-SPECIAL-8", "body")],
            Wire = InSitemaps(text => LanguageLink().Replace(text, "")),
        },
        new("images-and-videos-are-left-out", "The images and videos of an entry are left out.")
        {
            Caught = [("RH-SPECIAL-6", "xml /urlset/url[1]")],
            Rules = InMetadata(rules => rules with { SitemapsHaveMedia = false }),
        },
        new("images-and-videos-in-14", "14 writes images and videos.")
        {
            Caught = [("RH-SPECIAL-7", "xml /urlset/url[1]")],
            Rules = InMetadata(rules => rules with { SitemapsHaveMedia = true }),
        },
        new("sitemap-is-indented", "The elements of a sitemap are indented.")
        {
            Caught = [("RH-SPECIAL-8", "body")],
            Wire = InSitemaps(text => text.Replace("\n<loc>", "\n  <loc>", StringComparison.Ordinal)),
        },
        new("sitemap-is-escaped", "What an entry says is escaped, as XML wants it.")
        {
            Caught = [("RH-SPECIAL-9", "body")],
            Rules = InMetadata(rules => rules with { XmlIsEscaped = true }),
        },
        new("several-sitemaps-are-one", "The sitemaps of generateSitemaps have no paths of their own.")
        {
            Caught = [("RH-SPECIAL-10", "status: expected 200, observed 404"), ("RH-SPECIAL-12", "status: expected 200, observed 404")],
            Wire = Tampering.OnAnswer((request, answer) => request.Path().Contains("/sitemap/", StringComparison.Ordinal) ? Answer.Of(404, "Not Found") : answer),
        },
        new("sitemap-id-of-another-version", "The id of a sitemap comes in the form of another version.")
        {
            Caught = [("RH-SPECIAL-11", "xml /urlset/url[1]/loc[1]/text()")],
            Rules = InMetadata(rules => rules with { SitemapId = rules.SitemapId == MetadataIdForm.Own ? MetadataIdForm.Text : MetadataIdForm.Own }),
        },
        new("unknown-sitemaps-as-in-another-version", "An id that is not listed is found where it should not be, and the other way round.")
        {
            Caught = [("RH-SPECIAL-12", "status: expected")],
            Rules = InMetadata(rules => rules with { UnknownSitemapsAreNotFound = !rules.UnknownSitemapsAreNotFound }),
        },
        new("metadata-has-a-charset", "The content type of a metadata file names a charset.")
        {
            Caught = [("RH-SPECIAL-13", "header content-type"), ("RH-SPECIAL-15", "header content-type"), ("RH-SPECIAL-25", "header content-type"), ("RH-SPECIAL-28", "header content-type")],
            Wire = Tampering.OnAnswer(answer => answer.Header("content-type") is "application/xml" or "text/plain" or "application/manifest+json" ? answer.With("content-type", answer.Header("content-type") + "; charset=utf-8") : answer),
        },
        new("metadata-answers-every-method", "A metadata file answers whatever the method.")
        {
            Caught = [("RH-SPECIAL-14", "status: expected 405, observed 200"), ("RH-SPECIAL-25", "status: expected 405, observed 200")],
            Wire = Tampering.OnRequest(request => request.Method is "POST" or "OPTIONS" ? request with { Method = "GET" } : request),
        },
        new("metadata-that-is-a-file-is-not-seen", "Metadata files that are no code are not looked for.")
        {
            Caught =
            [
                ("RH-SPECIAL-15", "status: expected 200, observed 404"), ("RH-SPECIAL-29", "status: expected 200, observed 404"), ("RH-SPECIAL-30", "body"),
                ("RH-NONUI-2", "status: expected 200, observed 404"),
            ],
            Files = files => files.Where(file => !file.Key.EndsWith("/sitemap.xml", StringComparison.Ordinal) && !file.Key.EndsWith(".txt", StringComparison.Ordinal)
                && !file.Key.EndsWith(".json", StringComparison.Ordinal) && !file.Key.EndsWith(".png", StringComparison.Ordinal)).ToDictionary(),
        },
        new("metadata-that-is-code-is-not-seen", "Metadata files that are code are not looked for.")
        {
            Caught = [("RH-SPECIAL-25", "status: expected 200, observed 404"), ("RH-SPECIAL-28", "status: expected 200, observed 404"), ("RH-NONUI-2", "status: expected 200, observed 404")],
            Files = Tampering.Paths(path => Path.GetFileName(path).Split('.') is ["sitemap" or "robots" or "manifest", "csx" or "ts"] ? null : path),
        },
        new("metadata-that-is-a-file-is-kept-as-in-another-version", "A metadata file that is no code is kept for a year where it is to be revalidated, and the other way round.")
        {
            Caught = [("RH-SPECIAL-16", "header cache-control"), ("RH-SPECIAL-30", "header cache-control")],
            Rules = InMetadata(rules => rules with { FilesAreImmutable = !rules.FilesAreImmutable }),
        },
        new("open-metadata-paths-are-kept", "What a metadata file answers below a dynamic segment is kept.")
        {
            Caught = [("RH-SPECIAL-17", "body: expected another body")],
            Versions = [14, 15],
            Files = InText(text => text.Contains("Params?.ToString()", StringComparison.Ordinal) ? $"const string dynamic = \"force-static\";\n{text}" : text),
        },
        new("open-metadata-paths-are-kept-where-an-option-asks", "What a metadata file with force-static answers below a dynamic segment is kept in 16 too.")
        {
            Caught = [("RH-SPECIAL-17", "body: expected another body")],
            Versions = [16],
            Rules = InCaching(rules => rules with { MetadataIsKeptWhenAskedFor = true }),
        },
        new("metadata-has-no-lifetime", "The lifetime of a metadata file is not read.")
        {
            Caught = [("RH-SPECIAL-18", "body: expected another body")],
            Files = InText(text => text.Contains("object sitemap", StringComparison.Ordinal) ? text.Replace("const int revalidate = 1;", "", StringComparison.Ordinal) : text),
        },
        new("root-metadata-counts-everywhere", "robots and a manifest count in every folder.")
        {
            Caught = [("RH-SPECIAL-19", "status: expected 404, observed 200")],
            Rules = InTree(rules => rules with { RootMetadataCountsEverywhere = true }),
        },
        new("metadata-of-any-shape-passes", "What a metadata file gives is put in shape, whatever it is.")
        {
            Caught = [("RH-SPECIAL-20", "build: expected failed: prerender-error, observed succeeded")],
            Files = InText(text => text
                .Replace("return new { url = \"https://acme.test\" };", "return new[] { new { url = \"https://acme.test\" } };", StringComparison.Ordinal)
                .Replace("return \"User-Agent: *\";", "return new { rules = new { } };", StringComparison.Ordinal)),
        },
        new("metadata-without-a-default-export-passes", "A metadata file without a default export is left out.")
        {
            Caught = [("RH-SPECIAL-21", "build: expected failed: page-data-error, observed succeeded")],
            Rules = Accepting(BuildErrorCode.PageDataError),
        },
        new("metadata-beside-a-handler-passes", "A metadata file beside a handler at its path passes the build.")
        {
            Caught = [("RH-SPECIAL-22", "build: expected failed: route-metadata-conflict, observed succeeded")],
            Versions = [16],
            Rules = Accepting(BuildErrorCode.RouteMetadataConflict),
        },
        new("handlers-beside-metadata-as-in-another-version", "Of a metadata file and a handler at its path the other one answers.")
        {
            Caught = [("RH-SPECIAL-22", "")],
            Versions = [14, 15],
            Rules = InMetadata(rules => rules with { YieldToHandlers = rules.YieldToHandlers.IsEmpty ? ["robots", "manifest", "sitemap"] : ["sitemap"] }),
        },
        new("metadata-paths-are-static", "A handler at a path that a metadata file could have is static without an option.")
        {
            Caught = [("RH-SPECIAL-23", "json $.run: expected another value")],
            Rules = InCaching(rules => rules with { MetadataPathsAreStaticByDefault = true }),
        },
        new("metadata-exports-its-default-alone", "The other exports of a metadata file are left out.")
        {
            Caught = [("RH-SPECIAL-24", "status: expected 200, observed 405")],
            Files = InText(text => text.Contains("object sitemap", StringComparison.Ordinal) ? text.Replace("POST(", "Post(", StringComparison.Ordinal) : text),
        },
        new("user-agents-stand-in-one-line", "The user agents of a rule stand in one line.")
        {
            Caught = [("RH-SPECIAL-25", "body")],
            Wire = InRobots(text => text.Replace("\nUser-Agent: Bingbot", ", Bingbot", StringComparison.Ordinal)),
        },
        new("empty-robots-values-have-lines", "An empty text of a rule has a line.")
        {
            Caught = [("RH-SPECIAL-26", "body")],
            Wire = InRobots(text => text.Replace("Allow: /x\n", "Allow: /x\nDisallow: \n", StringComparison.Ordinal)),
        },
        new("robots-lines-of-another-version", "A rule's own lines are written in 14 and 15, and left out in 16.")
        {
            Caught = [("RH-SPECIAL-27", "body")],
            Rules = InMetadata(rules => rules with { RobotsHaveOtherLines = !rules.RobotsHaveOtherLines }),
        },
    ];

    private static Func<ContractRules, ContractRules> InMetadata(Func<MetadataRules, MetadataRules> change) => rules => rules with { Metadata = change(rules.Metadata) };

    private static Func<Implementations.DeploymentPlan, Middleware> InSitemaps(Func<string, string> change) =>
        Tampering.OnAnswer(answer => answer.Header("content-type") == "application/xml" ? answer.WithText(change(answer.Text)) : answer);

    private static Func<Implementations.DeploymentPlan, Middleware> InRobots(Func<string, string> change) =>
        Tampering.OnAnswer(answer => answer.Text.StartsWith("User-Agent:", StringComparison.Ordinal) ? answer.WithText(change(answer.Text)) : answer);

    private static Func<IReadOnlyDictionary<string, byte[]>, IReadOnlyDictionary<string, byte[]>> InText(Func<string, string> change) => files => files.ToDictionary(
        file => file.Key,
        file => file.Key.EndsWith(".csx", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(file.Value))) : file.Value);

    [GeneratedRegex("<xhtml:link [^>]*>\n")]
    private static partial Regex LanguageLink();
}
