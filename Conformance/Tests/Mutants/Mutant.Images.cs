using System.Collections.Concurrent;
using System.Collections.Immutable;
using RouteHandlers.Build;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in icons and images, and in what pages say of them.</content>
internal sealed partial record Mutant
{
    private static ImmutableArray<Mutant> Images =>
    [
        new("pictures-are-just-bytes", "A picture that is a file is sent as unknown bytes.")
        {
            Caught = [("RH-SPECIAL-40", "header content-type: expected \"image/png\", observed \"application/octet-stream\"")],
            Wire = Tampering.OnAnswer((request, answer) => request.Path().EndsWith(".png", StringComparison.Ordinal) && answer.Status == 200 ? answer.With("content-type", "application/octet-stream") : answer),
        },
        new("pictures-are-optimised", "A picture that is a file is sent in another form.")
        {
            Caught = [("RH-SPECIAL-40", "bytes: expected")],
            Wire = Tampering.OnAnswer(answer => answer.Header("content-type") == "image/png" ? answer with { Body = [.. answer.Body, 0] } : answer),
        },
        new("no-numbered-pictures", "A name with a digit behind it is no picture's.")
        {
            Caught = [("RH-SPECIAL-41", "status: expected 200, observed 404")],
            Files = Tampering.Paths(path => path.Split('/')[^1].Split('.')[0] is [.., >= '0' and <= '9'] ? null : path),
        },
        new("picture-files-are-kept-as-in-another-release", "A picture that is a file may be kept for a year in 16, and not in 14 and 15.")
        {
            Caught = [("RH-SPECIAL-42", "header cache-control: expected \"public, ")],
            Rules = rules => rules with { Metadata = rules.Metadata with { FilesAreImmutable = !rules.Metadata.FilesAreImmutable } },
        },
        new("pictures-of-code-are-png", "Whatever the code of a picture answers is sent as image/png.")
        {
            Caught = [("RH-SPECIAL-43", "header content-type: expected \"image/svg+xml\", observed \"image/png\"")],
            Wire = Tampering.OnAnswer((request, answer) => IsOfCode(request.Path()) && answer.Status < 300 ? answer.With("content-type", "image/png") : answer),
        },
        new("drawn-pictures-have-one-size", "An ImageResponse has 1200 to 630 pixels whatever it is given.")
        {
            Caught = [("RH-SPECIAL-44", "image width: expected 32, observed 1200")],
            Rules = InImages(rules => rules with { GivenSizeCounts = false }),
        },
        new("drawn-pictures-are-cut-off", "The end of an ImageResponse is lost.")
        {
            Caught = [("RH-SPECIAL-44", "image: expected a whole picture (png)")],
            Wire = Tampering.OnAnswer(answer => answer.Header("content-type") == "image/png" && answer.Body.Length > 8 ? answer with { Body = answer.Body[..^8] } : answer),
        },
        new("drawn-pictures-keep-their-headers", "The headers of an ImageResponse cannot be changed.")
        {
            Caught = [("RH-SPECIAL-45", "header content-type: expected \"image/x-png\", observed \"image/png\"")],
            Rules = InImages(rules => rules with { GivenHeadersWin = false }),
        },
        new("drawn-pictures-are-not-kept", "An ImageResponse is not to be kept.")
        {
            Caught = [("RH-SPECIAL-46", "header cache-control: expected \"public, ")],
            Rules = InImages(rules => rules with { DrawnCacheControl = "no-store" }),
        },
        new("pictures-get-no-params", "A picture gets no params.")
        {
            Caught = [("RH-SPECIAL-49", "build: expected succeeded, observed failed: prerender-error"), ("RH-SPECIAL-51", "status: expected 200, observed 500")],
            Rules = InImages(rules => rules with { GetsParams = false }),
        },

        new("no-picture-is-static", "Pictures are made for each request.")
        {
            Versions = [15, 16],
            Caught = [("RH-SPECIAL-1", "body: expected the body of the step 'kept'")],
            Rules = rules => rules with { Caching = rules.Caching with { MetadataIsStaticByDefault = false } },
        },

        // A content delivery network that takes them for files.
        new("every-picture-is-kept", "The first answer of a picture is everybody's.")
        {
            Caught = [("RH-SPECIAL-2", "body: expected another body"), ("RH-SPECIAL-3", "body: expected another body"), ("RH-SPECIAL-50", "json $.run")],
            Wire = _ =>
            {
                var kept = new ConcurrentDictionary<string, Answer>();
                return async (request, next) => IsOfCode(request.Path()) && request.Method == "GET"
                    ? (kept.TryGetValue(request.Path(), out var answer) ? answer : kept[request.Path()] = await Answer.ReadAsync(await next(request))).ToResponse()
                    : await next(request);
            },
        },
        new("unknown-picture-ids-are-made", "A picture is made for an id that generateImageMetadata does not name.")
        {
            Caught = [("RH-SPECIAL-51", "status: expected 404, observed 200")],
            Rules = InImages(rules => rules with { UnknownIdsAreNotFound = false }),
        },
        new("picture-ids-as-in-another-release", "A picture gets its arguments as in the releases on the other side of 16.")
        {
            Caught = [("RH-SPECIAL-52", "json $.")],
            Rules = InImages(rules => rules with { ArgumentsArePromises = !rules.ArgumentsArePromises }),
        },
        new("pictures-with-ids-are-made-at-build", "Pictures with ids are made at build in 14 and 15.")
        {
            Caught = [("RH-SPECIAL-53", "build: expected succeeded, observed failed: page-data-error")],
            Versions = [14],
            Rules = InImages(rules => rules with { IdsAreMadeAtBuild = true }),
        },
        new("pictures-with-ids-are-made-as-in-another-release", "Pictures with ids are made at build in 15, and for each request in 16.")
        {
            Caught = [("RH-SPECIAL-53", "header x-nextjs-cache")],
            Versions = [15, 16],
            Rules = InImages(rules => rules with { IdsAreMadeAtBuild = !rules.IdsAreMadeAtBuild }),
        },
        new("groups-leave-pictures-alone", "A picture below a group answers under its plain name.")
        {
            Caught = [("RH-SPECIAL-54", "status: expected 200, observed 404")],
            Rules = InTree(rules => rules with { GroupsShowInPictures = false }),
        },
        new("pictures-take-every-method", "A picture is sent whatever the method.")
        {
            Caught = [("RH-SPECIAL-55", "status: expected 405, observed 200")],
            Wire = Tampering.OnRequest(request => request.Path().Contains("icon", StringComparison.Ordinal) && request.Method is not "HEAD" ? request with { Method = "GET" } : request),
        },
        new("failed-pictures-are-not-found", "A picture that fails is not found.")
        {
            Caught = [("RH-SPECIAL-56", "status: expected 500, observed 404")],
            Wire = Tampering.OnAnswer((request, answer) => IsOfCode(request.Path()) && answer.Status == 500 ? answer with { Status = 404, Reason = "Not Found" } : answer),
        },
        new("links-to-icons-have-no-sizes", "The links of a page do not say how large an icon is.")
        {
            Caught = [("RH-SPECIAL-57", "html link[rel=icon] @sizes: expected \"2x3\", observed no such attribute")],
            Wire = Tampering.OnAnswer(answer => answer.Header("content-type")?.StartsWith("text/html", StringComparison.Ordinal) == true ? answer.WithText(answer.Text.Replace(" sizes=", " data-sizes=", StringComparison.Ordinal)) : answer),
        },
        new("no-alt-files", "The text beside an image is not read.")
        {
            Caught = [("RH-SPECIAL-58", "html meta[property=\"og:image:alt\"]: expected such an element, observed no such element")],
            Rules = InImages(rules => rules with { AltFilesCount = false }),
        },
        new("pictures-of-one-folder", "A page has the pictures of its own folder alone.")
        {
            Caught = [("RH-SPECIAL-59", "html link[rel=apple-touch-icon]: expected such an element")],
            Rules = InImages(rules => rules with { FoldersBelowInherit = false }),
        },
        new("pictures-add-up", "A page has the pictures of every folder above it.")
        {
            Caught = [("RH-SPECIAL-59", "html link[rel=icon] ~ link[rel=icon]: expected no such element")],
            Rules = InImages(rules => rules with { FoldersBelowAdd = true }),
        },
        new("exports-of-pictures-are-ignored", "Pages say nothing of the exports alt, size and contentType.")
        {
            Caught = [("RH-SPECIAL-60", "html link[rel=icon] @type: expected \"image/webp\", observed \"image/png\"")],
            Rules = InImages(rules => rules with { ExportsStandInTheHead = false }),
        },
        new("pages-name-no-pictures", "Pages say nothing of pictures.")
        {
            Caught =
            [
                ("RH-SPECIAL-57", "html link[rel=icon]: expected such an element"), ("RH-SPECIAL-61", "html link[rel=icon][sizes=\"48x48\"]: expected such an element"),
                ("RH-SPECIAL-63", "html link[rel=icon]: expected such an element"),
            ],
            Rules = InImages(rules => rules with { PagesNameThem = false }),
        },
        new("heads-name-as-many-pictures-as-in-another-release", "Of two icons of one name the head has one where it has both, and the other way round.")
        {
            Caught = [("RH-SPECIAL-65", "html link[rel=icon]")],
            Rules = InImages(rules => rules with { OneFileOfEachName = !rules.OneFileOfEachName }),
        },
        new("icons-are-as-large-as-in-another-release", "An icon with several pictures has the size of the best in 14 and 15, and of the first in 16.")
        {
            Caught = [("RH-SPECIAL-66", "html link[rel=icon] @sizes: expected")],
            Rules = InImages(rules => rules with { IconHasItsBestSize = !rules.IconHasItsBestSize }),
        },
        new("gifs-have-the-type-of-gifs", "The head says of a GIF that it is one.")
        {
            Caught = [("RH-SPECIAL-67", "html meta[property=\"og:image:type\"]")],
            Rules = InImages(rules => rules with { TypeOfGif = "image/gif" }),
        },
        new("links-are-escaped-as-in-another-release", "A value in a link is escaped once in 14 and 15, and twice in 16.")
        {
            Caught = [("RH-SPECIAL-68", "html link[rel=icon] @href")],
            Rules = InImages(rules => rules with { LinksEscapeTwice = !rules.LinksEscapeTwice }),
        },
        new("groups-show-in-sitemap-files-as-in-another-release", "A sitemap that is a file has its plain name below a group in 14 and 15, and the hash in 16.")
        {
            Caught = [("RH-SPECIAL-69", "status: expected 200, observed 404")],
            Rules = InTree(rules => rules with { GroupsShowInSitemapFiles = !rules.GroupsShowInSitemapFiles }),
        },
        new("parentheses-show-as-in-another-release", "Parentheses inside a folder's name leave a trace in 15 and 16, and none in 14.")
        {
            Caught = [("RH-SPECIAL-70", "status: expected 200, observed 404")],
            Rules = InTree(rules => rules with { GroupMarksCountInAnyName = !rules.GroupMarksCountInAnyName }),
        },
        new("any-bytes-are-a-picture", "A build does not look into pictures.")
        {
            Caught = [("RH-SPECIAL-64", "build: expected failed: invalid-image, observed succeeded")],
            Rules = rules => rules with { Build = rules.Build with { Fails = rules.Build.Fails.Remove(BuildErrorCode.InvalidImage) } },
        },
        new("favicons-everywhere", "A favicon counts in every folder.")
        {
            Caught = [("RH-SPECIAL-62", "status: expected 404, observed 200")],
            Wire = Tampering.OnRequest(request => request.Path() == "/shop/favicon.ico" ? request with { Target = "/favicon.ico" } : request),
        },
    ];

    private static bool IsOfCode(string path) => path.Split('/')[^1] is "icon" or "apple-icon" or "opengraph-image" or "twitter-image";

    private static Func<ContractRules, ContractRules> InImages(Func<ImageRules, ImageRules> change) => rules => rules with { Images = change(rules.Images) };
}
