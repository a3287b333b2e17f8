using System.Collections.Immutable;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in what next.config.js and the public folder do to requests.</content>
internal sealed partial record Mutant
{
    private static ImmutableArray<Mutant> NextConfig =>
    [
        new("config-headers-are-not-set", "The server knows nothing of headers() in next.config.js.")
        {
            Caught =
            [
                ("RH-CORS-3", "header access-control-allow-origin: expected \"https://shop.test\", observed absent"),
                ("RH-NEXTCONFIG-1", "header x-config: expected \"seen\", observed absent"),
                ("RH-NEXTCONFIG-5", "header x-one: expected \"ada\", observed absent"),
            ],
            Rules = InNextConfig(rules => rules with { HeadersAreSet = false }),
        },
        new("config-headers-are-for-success", "headers() is for answers of success alone.")
        {
            Caught =
            [
                ("RH-CORS-20", "header access-control-allow-origin: expected \"https://shop.test\", observed absent"),
                ("RH-NEXTCONFIG-2", "header x-config: expected \"seen\", observed absent"),
            ],
            Rules = InNextConfig(rules => rules with { HeadersAreForEveryStatus = false }),
        },
        new("redirects-carry-config-headers", "A redirect has the headers of the path that it leads away from.")
        {
            Caught = [("RH-NEXTCONFIG-2", "header x-config: expected absent, observed \"seen\"")],
            Rules = InNextConfig(rules => rules with { RedirectsCarryHeaders = true }),
        },
        new("handlers-win-over-the-config", "The header of the handler takes the place of that of next.config.js.")
        {
            Caught = [("RH-CORS-21", "header access-control-allow-origin: expected "), ("RH-NEXTCONFIG-3", "header x-own: expected ")],
            Rules = InNextConfig(rules => rules with { Precedence = HeaderPrecedence.Handler }),
        },
        new("config-headers-answer-preflights", "With CORS headers in next.config.js nobody looks for an OPTIONS of the file.")
        {
            Caught = [("RH-CORS-22", "header access-control-max-age: expected \"600\", observed absent")],
            Rules = InMethods(rules => rules with { OwnHeadAndOptionsWin = false }),
        },
        new("config-cookies-replace", "A cookie of next.config.js takes the place of the handler's.")
        {
            Caught = [("RH-NEXTCONFIG-4", "header set-cookie: expected ")],
            Rules = InNextConfig(rules => rules with { CookiesAreJoined = false }),
        },
        new("config-headers-take-no-values", "A header with :name is sent as it stands.")
        {
            Caught = [("RH-NEXTCONFIG-6", "header x-many: expected \"all/a/b\", observed \"all/:path*\"")],
            Rules = InNextConfig(rules => rules with { HeadersTakeValues = false }),
        },
        new("first-config-header-wins", "Of two entries with one header the first counts.")
        {
            Caught = [("RH-NEXTCONFIG-7", "header x-twice: expected \"second\", observed \"first\"")],
            Rules = InNextConfig(rules => rules with { LaterHeadersWin = false }),
        },
        new("sources-heed-case", "A source is matched in upper and lower case as it is written.")
        {
            Caught = [("RH-NEXTCONFIG-8", "header x-one: expected \"ada\", observed absent")],
            Rules = InNextConfig(rules => rules with { SourcesIgnoreCase = false }),
        },
        new("parameters-split-elsewhere", "Two parameters in one segment are split at the other hyphen.")
        {
            Caught = [("RH-NEXTCONFIG-8", "header x-pair: expected ")],
            Rules = InNextConfig(rules => rules with { TextBeforeIsNotTaken = !rules.TextBeforeIsNotTaken }),
        },
        new("conditions-are-ignored", "has and missing are ignored.")
        {
            Caught = [("RH-NEXTCONFIG-9", "header x-query: expected absent, observed \"first page\"")],
            Rules = InNextConfig(rules => rules with { ConditionsAreHeeded = false }),
        },
        new("permanent-is-301", "A permanent redirect answers 301, as servers did before 308.")
        {
            Caught = [("RH-NEXTCONFIG-10", "status: expected 308, observed 301")],
            Rules = InNextConfig(rules => rules with { Permanent = 301 }),
        },
        new("temporary-is-302", "A redirect that is not permanent answers 302, as servers did before 307.")
        {
            Caught = [("RH-NEXTCONFIG-10", "status: expected 307, observed 302")],
            Rules = InNextConfig(rules => rules with { Temporary = 302 }),
        },
        new("status-codes-are-ignored", "An own statusCode of a redirect is not looked at.")
        {
            Caught = [("RH-NEXTCONFIG-10", "status: expected 302, observed 307")],
            Rules = InNextConfig(rules => rules with { StatusCodeCounts = false }),
        },
        new("credentials-are-kept-the-other-way", "A redirect shows the user and password of its destination where it should not, or not where it should.")
        {
            Caught = [("RH-NEXTCONFIG-15", "header location: expected ")],
            Rules = InNextConfig(rules => rules with { DestinationsKeepCredentials = !rules.DestinationsKeepCredentials }),
        },
        new("host-values-are-encoded-the-other-way", "A value in the host of a destination is encoded where it should not be, or not where it should.")
        {
            Caught = [("RH-NEXTCONFIG-15", "header location: expected ")],
            Rules = InNextConfig(rules => rules with { HostValuesAreEncoded = !rules.HostValuesAreEncoded }),
        },
        new("keys-keep-their-colons", "A key of a destination's query stands in the Location as it is written.")
        {
            Caught = [("RH-NEXTCONFIG-16", "header location: expected ")],
            Rules = InNextConfig(rules => rules with { KeysKeepTheirColons = true }),
        },
        new("redirects-lose-the-query", "A redirect forgets the query of the request.")
        {
            Caught = [("RH-NEXTCONFIG-11", "header location: expected "), ("RH-NEXTCONFIG-14", "header location: expected ")],
            Rules = InNextConfig(rules => rules with { RedirectsKeepTheQuery = false }),
        },
        new("redirects-are-ignored", "The server knows nothing of redirects().")
        {
            Caught = [("RH-NEXTCONFIG-12", "status: expected 307, observed 200")],
            Rules = InNextConfig(rules => rules with { RedirectsAreFollowed = false }),
        },
        new("permanent-does-not-refresh", "A permanent redirect has no Refresh header.")
        {
            Caught = [("RH-NEXTCONFIG-13", "header refresh: expected ")],
            Rules = InNextConfig(rules => rules with { PermanentRefreshes = false }),
        },
        new("rewrites-are-ignored", "The server knows nothing of rewrites().")
        {
            Caught =
            [
                ("RH-NEXTCONFIG-20", "status: expected 200, observed 404"), ("RH-NEXTCONFIG-21", "status: expected 200, observed 404"),
                ("RH-NEXTCONFIG-23", "status: expected 405, observed 404"), ("RH-NEXTCONFIG-25", "status: expected 200, observed 404"),
            ],
            Rules = InNextConfig(rules => rules with { RewritesAreFollowed = false }),
        },
        new("rewrites-are-seen", "The handler sees the URL of the destination.")
        {
            Caught = [("RH-NEXTCONFIG-22", "json $.url: expected \"/next-config/rewrites/short\", observed \"/next-config/rewrites/target\"")],
            Rules = InNextConfig(rules => rules with { RewritesAreHidden = false }),
        },
        new("before-files-comes-after", "beforeFiles is looked at after files and routes.")
        {
            Caught = [("RH-NEXTCONFIG-24", "body: expected \"target\", observed \"never\"")],
            Rules = InNextConfig(rules => rules with { BeforeFilesComesFirst = false }),
        },
        new("after-files-comes-last", "afterFiles is looked at after routes with dynamic segments.")
        {
            Caught = [("RH-NEXTCONFIG-24", "body: expected \"target\", observed \"never\"")],
            Rules = InNextConfig(rules => rules with { AfterFilesComesBeforeDynamicRoutes = false }),
        },
        new("links-to-code-are-below-the-base-path-as-in-another-release", "The link to an icon that is code has no base path in 14 and 15, and has it in 16.")
        {
            Caught = [("RH-NEXTCONFIG-34", "html link[rel=icon] @href")],
            Rules = InImages(rules => rules with { CodeIsBelowTheBasePath = !rules.CodeIsBelowTheBasePath }),
        },
        new("manifest-is-below-the-base-path-as-in-another-release", "The link to the manifest has the base path in 14, and has it not in 15 and 16.")
        {
            Caught = [("RH-NEXTCONFIG-35", "html link[rel=manifest] @href")],
            Rules = InImages(rules => rules with { ManifestIsBelowTheBasePath = !rules.ManifestIsBelowTheBasePath }),
        },
        new("manifest-is-asked-for-as-in-another-release", "The link to the manifest asks for credentials in 15 and 16, and in 14 does not.")
        {
            Caught = [("RH-NEXTCONFIG-35", "html link[rel=manifest] @crossorigin")],
            Rules = InImages(rules => rules with { ManifestIsAskedForWithCookies = !rules.ManifestIsAskedForWithCookies }),
        },
        new("base-path-can-be-left-out", "The app is found without its base path, too.")
        {
            Caught = [("RH-NEXTCONFIG-30", "status: expected 404, observed 200")],
            Rules = InNextConfig(rules => rules with { BasePathIsNeeded = false }),
        },
        new("base-path-is-seen", "request.url has the base path.")
        {
            Caught = [("RH-NEXTCONFIG-31", "json $.url: expected \"/echo\", observed \"/base/echo\"")],
            Rules = InNextConfig(rules => rules with { BasePathIsHidden = false }),
        },
        new("base-path-is-added-to-redirects", "redirect() leads below the base path.")
        {
            Caught = [("RH-NEXTCONFIG-32", "header location: expected \"/echo\", observed \"/base/echo\"")],
            Wire = Tampering.OnAnswer(answer => answer with
            {
                Headers = [.. answer.Headers.Select(header => header.Name == "location" && header.Value == "/echo" ? header with { Value = "/base/echo" } : header)],
            }),
        },
        new("base-path-cannot-be-left", "basePath: false is ignored.")
        {
            Caught = [("RH-NEXTCONFIG-33", "header x-outside: expected \"seen\", observed absent")],
            Rules = InNextConfig(rules => rules with { BasePathCanBeLeft = false }),
        },
        new("trailing-slash-is-ignored", "trailingSlash: true is ignored.")
        {
            Caught = [("RH-NEXTCONFIG-40", "status: expected 308, observed 200"), ("RH-NEXTCONFIG-42", "status: expected 200, observed 308")],
            Rules = InNextConfig(rules => rules with { TrailingSlashIsAdded = false }),
        },
        new("files-have-a-trailing-slash", "A path that looks like a file's gets a slash as all others do.")
        {
            Caught = [("RH-NEXTCONFIG-40", "status: expected 200, observed 308"), ("RH-NEXTCONFIG-41", "status: expected 308, observed 200")],
            Rules = InNextConfig(rules => rules with { FilesHaveNoTrailingSlash = false }),
        },
        new("slash-redirect-cannot-be-skipped", "skipTrailingSlashRedirect is ignored.")
        {
            Caught = [("RH-NEXTCONFIG-43", "status: expected 200, observed 308")],
            Rules = InNextConfig(rules => rules with { RedirectCanBeSkipped = false }),
        },
        new("page-extensions-are-ignored", "pageExtensions is ignored.")
        {
            Caught = [("RH-NEXTCONFIG-50", "status: expected 404, observed 200"), ("RH-MIDDLEWARE-44", "")],
            Rules = InNextConfig(rules => rules with { PageExtensionsAreHeeded = false }),
        },
        new("public-files-are-not-served", "Nobody serves the public folder.")
        {
            Caught = [("RH-NEXTCONFIG-60", "body: expected \"public\\n\", observed \"never\"")],
            Rules = InNextConfig(rules => rules with { PublicFilesAreServed = false }),
        },
        new("public-files-are-sent-again", "A public file is sent to a client that has it.")
        {
            Caught = [("RH-NEXTCONFIG-61", "status: expected 304, observed 200")],
            Rules = InNextConfig(rules => rules with { PublicFilesAreCompared = false }),
        },
        new("handlers-win-over-public-files", "A handler is reached where a public file lies.")
        {
            Caught = [("RH-NEXTCONFIG-62", "body: expected \"public\\n\", observed \"never\"")],
            Rules = InNextConfig(rules => rules with { PublicFilesComeFirst = false }),
        },
        new("public-files-are-not-found-for-others", "A public file is not found for other methods.")
        {
            Caught = [("RH-NEXTCONFIG-63", "status: expected ")],
            Rules = InNextConfig(rules => rules with { PublicOtherMethod = ErrorAnswer.HtmlPage(404), PublicOptions = ErrorAnswer.HtmlPage(404) }),
        },
    ];

    private static Func<ContractRules, ContractRules> InNextConfig(Func<NextConfigRules, NextConfigRules> change) => rules => rules with { NextConfig = change(rules.NextConfig) };
}
