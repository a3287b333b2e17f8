using System.Collections.Immutable;
using System.Text;
using RouteHandlers.Build;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in which files are routes, and at which paths.</content>
internal sealed partial record Mutant
{
    private static ImmutableArray<Mutant> Conventions =>
    [
        new("every-folder-is-an-app-folder", "Route files count wherever they lie in the repository.")
        {
            Caught = [("RH-CONV-1", "status: expected 404, observed 200"), ("RH-CONV-19", "status: expected 404, observed 200")],
            Rules = InTree(rules => rules with { AppFolders = [""] }),
        },
        new("typescript-files-are-not-seen", "Only JavaScript files are looked for.")
        {
            Caught = [("RH-CONV-2", "status: expected 200, observed 404")],
            Files = Tampering.Without(".ts"),
        },
        new("javascript-files-are-not-seen", "Only TypeScript files are looked for.")
        {
            Caught = [("RH-CONV-2", "status: expected 200, observed 404")],
            Files = Tampering.Without(".js"),
        },
        new("jsx-and-tsx-are-not-seen", "Only files without markup are looked for.")
        {
            Caught = [("RH-CONV-6", "status: expected 200, observed 404")],
            Files = files => Tampering.Without(".jsx")(Tampering.Without(".tsx")(files)),
        },
        new("file-names-ignore-case", "Route.ts is a route, as on a disk that ignores case.")
        {
            Caught = [("RH-CONV-7", "status: expected 404, observed"), ("RH-CONV-2", "status: expected 404, observed")],
            Rules = InTree(rules => rules with { FileNamesAreCaseSensitive = false }),
        },
        new("route-is-a-prefix-of-the-name", "A file whose name begins with route is a route.")
        {
            Caught = [("RH-CONV-7", "status: expected 404, observed"), ("RH-CONV-2", "status: expected 404, observed")],
            Files = Tampering.Paths(path => path.Replace("/routes.", "/route.", StringComparison.Ordinal).Replace("/route.get.", "/route.", StringComparison.Ordinal)),
        },
        new("every-extension-is-a-route", "A file named route is a route whatever its extension.")
        {
            Caught = [("RH-CONV-7", "status: expected 404, observed 200"), ("RH-CONV-2", "status: expected 404, observed 200")],
            Files = files => files.Concat(files.Keys
                .Where(path => path.EndsWith("/route.mjs", StringComparison.Ordinal) || path.EndsWith("/route.cjs", StringComparison.Ordinal)
                    || path.EndsWith("/route.mts", StringComparison.Ordinal) || path.EndsWith("/route.json", StringComparison.Ordinal))
                .Select(path => KeyValuePair.Create(System.IO.Path.ChangeExtension(path, ".csx"), "Response GET() => new Response();"u8.ToArray()))).ToDictionary(),
        },
        new("depth-is-limited", "Routes are looked for four folders deep.")
        {
            Caught = [("RH-CONV-3", "status: expected 200, observed 404")],
            Rules = InTree(rules => rules with { MaximumDepth = 2 + 4 }), // two are the fixture's own
        },
        new("page-beside-route-is-accepted", "A page and a route at one path pass the build.")
        {
            Caught =
            [
                ("RH-CONV-4", "build: expected failed: page-route-conflict, observed succeeded"), ("RH-RESOLVE-3", "build: expected failed: page-route-conflict, observed succeeded"),
                ("RH-RESOLVE-4", "build: expected failed: page-route-conflict, observed succeeded"), ("RH-RESOLVE-5", "build: expected failed: page-route-conflict, observed succeeded"),
            ],
            Rules = Accepting(BuildErrorCode.PageRouteConflict),
        },
        new("pages-are-not-served", "Handlers alone are served; pages are somebody else's.")
        {
            Caught =
            [
                ("RH-CONV-4", "status: expected 200, observed 404"), ("RH-RESOLVE-1", "status: expected 200, observed 404"), ("RH-RESOLVE-3", "status: expected 200, observed 404"),
                ("RH-RESOLVE-4", "status: expected 200, observed 404"), ("RH-RESOLVE-6", "status: expected 200, observed 404"),
            ],
            Rules = InTree(rules => rules with { PageFileName = "index" }),
        },

        // vercel/next.js issue 69180: an unrelated api folder makes the handlers answer 405 once deployed.
        new("pages-folder-hides-the-app", "Where there is a pages folder the app folder is not served.")
        {
            Caught = [("RH-CONV-5", "status: expected 200, observed 404")],
            Files = files => files.Keys.Any(path => path.StartsWith("pages/", StringComparison.Ordinal))
                ? files.Where(file => !file.Key.StartsWith("app/", StringComparison.Ordinal)).ToDictionary()
                : files,
        },
        new("file-name-answers-too", "The path with the name of the file leads to the handler.")
        {
            Caught = [("RH-CONV-8", "status: expected 404, observed 200")],
            Wire = Tampering.OnRequest(request => request with
            {
                Target = System.Text.RegularExpressions.Regex.Replace(request.Target, @"/route(\.ts)?$", ""),
            }),
        },

        // What app.use does in Express.
        new("routes-match-prefixes", "A path that nothing matches is given to the route above it.")
        {
            Caught =
            [
                ("RH-CONV-3", "status: expected 404, observed 200"), ("RH-CONV-8", "status: expected 404, observed 200"), ("RH-CONV-9", "status: expected 404, observed 200"),
                ("RH-CONV-11", "status: expected 404, observed 200"), ("RH-RESOLVE-7", "status: expected 404, observed 200"), ("RH-RESOLVE-10", "status: expected 404, observed 200"),
                ("RH-RESOLVE-17", "status: expected 404, observed 200"),
            ],
            Wire = _ => async (request, next) =>
            {
                var answer = await Answer.ReadAsync(await next(request));
                for (var path = request.Path(); answer.Status == 404 && path.LastIndexOf('/') is > 0 and var slash;)
                {
                    path = path[..slash];
                    answer = await Answer.ReadAsync(await next(request with { Target = path }));
                }

                return answer.ToResponse();
            },
        },
        new("files-beside-a-route-are-served", "A file server before the app gives out the files of its folder.")
        {
            Caught = [("RH-CONV-9", "status: expected 404, observed 200")],
            Wire = plan =>
            {
                var files = plan.Fixtures.SelectMany(fixture => fixture.Files.Keys
                    .Where(path => path.StartsWith("app/", StringComparison.Ordinal)).Select(path => fixture.Base + path[3..]))
                    .SelectMany(path => new[] { path, System.IO.Path.ChangeExtension(path, null) }).ToHashSet();
                return Tampering.InPlaceOfTheServer(request => files.Contains(request.Target) ? Answer.Of(200, "OK", "source") : null)(plan);
            },
        },
        new("route-js-wins", "Of route.js and route.ts in one folder the first of the alphabet is served.")
        {
            Caught = [("RH-CONV-10", "body: expected \"ts\", observed \"js\""), ("RH-CONV-45", "body: expected \"tsx\", observed \"js\"")],
            Files = files => files.ToDictionary(file => file.Key, file => file.Key.EndsWith("route.csx", StringComparison.Ordinal)
                && files.ContainsKey(System.IO.Path.ChangeExtension(file.Key, ".js")) && files.ContainsKey(System.IO.Path.ChangeExtension(file.Key, ".ts"))
                    ? Encoding.UTF8.GetBytes("""Response GET() => new Response("js");""")
                    : file.Value),
        },
        new("private-folders-are-routed", "A folder that begins with an underscore is routed.")
        {
            Caught = [("RH-CONV-11", "status: expected 404, observed 200")],
            Rules = InTree(rules => rules with { PrivateFolderPrefix = null }),
        },
        new("escaped-underscore-stays", "The folder %5Fpub is served at its name as it is written.")
        {
            Caught = [("RH-CONV-12", "status: expected 200, observed 404"), ("RH-CONV-13", "status: expected 200, observed 404")],
            Rules = InTree(rules => rules with { EscapedUnderscore = null }),
        },
        new("paths-are-decoded-before-matching", "Folder names are compared with the decoded path.")
        {
            Caught =
            [
                ("RH-CONV-13", "status: expected 404, observed 200"), ("RH-CONV-17", "status: expected 404, observed 200"), ("RH-CONV-18", "status: expected 404, observed 200"),
                ("RH-RESOLVE-8", "json $: expected"),
            ],
            Rules = InRouting(rules => rules with { DecodesBeforeMatching = true }),
        },
        new("markers-are-stripped", "Of a private folder, a group or a slot the mark is cut off, and the rest is in the URL.")
        {
            Caught =
            [
                ("RH-CONV-11", "status: expected 404, observed 200"), ("RH-CONV-14", "status: expected 404, observed 200"), ("RH-CONV-15", "status: expected 404, observed 200"),
            ],
            Files = Tampering.Paths(path => string.Join('/', path.Split('/').Select(folder => folder is ['_' or '@', ..] or ['(', .., ')'] ? folder.Trim('_', '@', '(', ')') : folder))),
        },
        new("groups-are-in-the-url", "A route group is part of the URL.")
        {
            Caught = [("RH-CONV-14", "status: expected 404, observed 200")],
            Rules = InTree(rules => rules with { GroupsAreTransparent = false }),
        },
        new("slots-are-in-the-url", "A slot is part of the URL.")
        {
            Caught = [("RH-CONV-15", "status: expected 404, observed 200"), ("RH-CONV-46", "status: expected 200, observed 404")],
            Rules = InTree(rules => rules with { SlotsAreTransparent = false }),
        },
        new("interception-markers-are-stripped", "A handler in an interception folder answers at the intercepted path.")
        {
            Caught = [("RH-CONV-16", "status: expected 404, observed 200")],
            Rules = InTree(rules => rules with { InterceptionMarkersAreLiteral = false }),
        },
        new("extensions-are-cut-from-the-path", "An extension in the path is taken for a format and cut off.")
        {
            Caught = [("RH-CONV-17", "status: expected 200, observed 404")],
            Wire = Tampering.OnRequest(request => request.Target.EndsWith(".xml", StringComparison.Ordinal) ? request with { Target = request.Target[..^4] } : request),
        },
        new("src-app-is-not-seen", "Only a folder app is looked for.")
        {
            Caught = [("RH-CONV-19", "status: expected 200, observed 404")],
            Rules = InTree(rules => rules with { AppFolders = ["app"] }),
        },
        new("src-app-wins", "Where both exist, src/app is served.")
        {
            Caught = [("RH-CONV-20", "body: expected \"app\", observed \"src\"")],
            Rules = InTree(rules => rules with { AppFolders = ["src/app", "app"] }),
        },

        // vercel/next.js issue 76765: which of the two wins contradicts the documents.
        new("pages-api-beside-route-is-accepted", "An API route in pages and a handler at one URL pass the build.")
        {
            Caught = [("RH-CONV-21", "build: expected failed: app-and-pages-conflict, observed succeeded")],
            Rules = Accepting(BuildErrorCode.AppAndPagesConflict),
        },
        new("case-only-difference-is-accepted", "Two paths that differ only in case pass the build.")
        {
            Caught = [("RH-CONV-22", "build: expected failed: case-only-difference, observed succeeded")],
            Rules = Accepting(BuildErrorCode.CaseOnlyDifference),
        },
        new("case-only-difference-is-refused", "Two paths that differ only in case fail the build still in 16.")
        {
            Caught = [("RH-CONV-23", "build: expected succeeded, observed failed: case-only-difference")],
            Rules = rules => rules with { Build = rules.Build with { Fails = rules.Build.Fails.Add(BuildErrorCode.CaseOnlyDifference) } },
        },
        new("module-that-throws-is-left-out", "A module that cannot be evaluated does not hold up the build.")
        {
            Caught = [("RH-CONV-24", "build: expected failed: page-data-error, observed succeeded")],
            Rules = Accepting(BuildErrorCode.PageDataError),
        },
        new("paths-ignore-case", "Paths are compared without regard to case.")
        {
            Caught = [("RH-CONV-23", "body: expected \"lower\", observed \"upper\""), ("RH-RESOLVE-9", "status: expected 404, observed 200")],
            Rules = InRouting(rules => rules with { IsCaseSensitive = false }),
        },
        new("folders-named-like-files-are-not-seen", "Whatever is called like a file convention is taken for one.")
        {
            Caught = [("RH-CONV-40", "status: expected 200, observed 404")],
            Files = Tampering.Paths(path => path.Split('/')[..^1].Any(folder => folder.Split('.')[0] is "route" or "page" or "layout" or "error") ? null : path),
        },
        new("dot-folders-are-hidden", "A folder that begins with a dot is not looked into.")
        {
            Caught = [("RH-CONV-41", "status: expected 200, observed 404")],
            Files = Tampering.Paths(path => path.Contains("/.", StringComparison.Ordinal) ? null : path),
        },
        new("index-is-the-folder", "The segment index is left out of a path, as in pages.")
        {
            Caught = [("RH-CONV-42", "body: expected \"api index\", observed \"api\"")],
            Wire = Tampering.OnRequest(request => request.Target.EndsWith("/index", StringComparison.Ordinal) ? request with { Target = request.Target[..^6] } : request),
        },
        new("long-names-are-refused", "A segment of more than a hundred letters is not found.")
        {
            Caught = [("RH-CONV-43", "status: expected 200, observed 404")],
            Wire = Tampering.InPlaceOfTheServer(request => request.Path().Split('/').Any(part => part.Length > 100) ? Answer.Of(404, "Not Found") : null),
        },
        new("tests-are-routes", "A test of a route is a route.")
        {
            Caught = [("RH-CONV-44", "status: expected 404, observed 405")],
            Files = Tampering.Paths(path => path.Replace("/tests/route.test.", "/tests/route.", StringComparison.Ordinal)),
        },
        new("well-known-files-are-the-servers", "The server answers for the files that browsers ask for by themselves.")
        {
            Caught = [("RH-CONV-47", "status: expected 200, observed 404"), ("RH-CONV-48", "status: expected 200, observed 404")],
            Wire = Tampering.InPlaceOfTheServer(request => request.Target == "/favicon.ico" ? Answer.Of(404, "Not Found") : null),
        },
        new("routes-of-src-are-routed", "With src/app, a route file anywhere in src is a route.")
        {
            Caught = [("RH-CONV-50", "json")],
            Files = Tampering.Paths(path => path.Replace("src/lib/", "src/app/lib/", StringComparison.Ordinal)),
        },
    ];

    private static Func<ContractRules, ContractRules> Accepting(params BuildErrorCode[] codes) =>
        rules => rules with { Build = rules.Build with { Fails = rules.Build.Fails.Except(codes) } };
}
