using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.CachingTests;

/// <summary>
/// Which fetch is kept, row by row as the releases were observed: a route, the options of its fetch, and which of the origin's answers its GETs show, in 14 and from 15 on. A bar: more than two seconds go
/// by. Under 14 a minute goes by before the first, so that what was rendered with a lifetime is stale.
/// </summary>
public sealed class FetchCachingTests
{
    private const string Table = """
        dyn  auth       1 2 3           1 2 3
        dyn  both       1 1 1           1 2 3
        dyn  def        1 2 3           1 2 3
        dyn  force      1 1 1           1 1 1
        dyn  nocache    1 2 3           1 2 3
        dyn  nostore    1 2 3           1 2 3
        dyn  post       1 2 3           1 2 3
        dyn  postforce  1 1 1           1 1 1
        dyn  reload     1 2 3           1 1 1
        dyn  rev0       1 2 3           1 2 3
        dyn  rev1       1 1 1 | 1 2 2   1 1 1 | 1 2 2
        dyn  revfalse   1 1 1           1 1 1
        dyn  tags       1 2 3           1 2 3
        auto              def      1 2 3  1 1 1
        auto              force    1 1 1  1 1 1
        auto              nostore  1 2 3  1 2 3
        default-cache     def      1 1 1  1 1 1
        default-cache     force    1 1 1  1 1 1
        default-cache     nostore  1 2 3  1 2 3
        default-no-store  def      1 2 3  1 2 3
        default-no-store  force    1 1 1  1 1 1
        default-no-store  nostore  1 2 3  1 2 3
        force-cache       def      1 1 1  1 1 1
        force-cache       force    1 1 1  1 1 1
        force-cache       nostore  1 1 1  1 1 1
        force-no-store    def      1 2 3  1 2 3
        force-no-store    force    1 1 1  1 1 1
        force-no-store    nostore  1 2 3  1 2 3
        only-cache        def      1 2 3  1 1 1
        only-cache        force    1 1 1  1 1 1
        only-cache        nostore  E E E  E E E
        only-no-store     def      1 2 3  1 2 3
        only-no-store     force    E E E  E E E
        only-no-store     nostore  1 2 3  1 2 3
        fd   auth       1 1 1           1 2 3
        fd   both       1 1 1           1 2 3
        fd   def        1 1 1           1 2 3
        fd   force      1 1 1           1 1 1
        fd   nocache    1 2 3           1 2 3
        fd   nostore    1 2 3           1 2 3
        fd   post       1 1 1           1 2 3
        fd   postforce  1 1 1           1 1 1
        fd   reload     1 1 1           1 1 1
        fd   rev0       1 2 3           1 2 3
        fd   rev1       1 1 1 | 1 2 2   1 1 1 | 1 2 2
        fd   revfalse   1 1 1           1 2 3
        fd   tags       1 1 1           1 2 3
        fs   def        1 1 1           1 1 1
        fs   force      1 1 1           1 1 1
        fs   nostore    1 1 1           1 1 1
        fs   rev0       1 1 1           1 1 1
        fs   rev1       1 2 2 | 2 3 3   1 1 1 | 1 2 2
        fs   tags       1 1 1           1 1 1
        none  auth       1 1 1           1 2 3
        none  both       1 1 1           1 2 3
        none  def        1 1 1           1 2 3
        none  force      1 1 1           1 1 1
        none  nocache    1 2 3           1 2 3
        none  nostore    1 2 3           1 2 3
        none  post       1 1 1           1 2 3
        none  postforce  1 1 1           1 1 1
        none  reload     1 1 1           1 1 1
        none  rev0       1 2 3           1 2 3
        none  rev1       1 2 2 | 2 3 3   1 1 1 | 1 2 2
        none  revfalse   1 1 1           1 1 1
        none  tags       1 1 1           1 2 3
        r2   def        1 2 2 | 2 3 3   1 1 1 | 1 2 2
        r2   force      1 1 1 | 1 1 1   1 1 1 | 1 1 1
        r2   nostore    1 2 3 | 4 5 6   1 2 3 | 4 5 6
        r2   rev0       1 2 3 | 4 5 6   1 2 3 | 4 5 6
        r2   rev1       1 2 2 | 2 3 3   1 1 1 | 1 2 2
        r2   tags       1 2 2 | 2 3 3   1 1 1 | 1 2 2
        r60  def        1 2 2           1 1 1
        r60  force      1 1 1           1 1 1
        r60  nostore    1 2 3           1 2 3
        r60  rev0       1 2 3           1 2 3
        r60  rev1       1 2 2 | 2 3 3   1 1 1 | 1 2 2
        r60  tags       1 2 2           1 1 1
        """;

    public static TheoryData<NextVersion, string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<NextVersion, string, string, string>();
            foreach (var line in Table.Split('\n'))
            {
                var cells = line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                rows.Add(NextVersion.Next14, cells[0], cells[1], cells[^2]);
                rows.Add(NextVersion.Next15, cells[0], cells[1], cells[^1]);
                rows.Add(NextVersion.Next16, cells[0], cells[1], cells[^1]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task AFetchIsKeptAsObserved(NextVersion version, string route, string options, string expected)
    {
        var answers = 0;
        var app = await RouteHandlerApp.BuildAsync(
            new FolderTree().Route("app/x", file => Configure(file, route).Get(async (request, _) =>
            {
                if (route == "dyn" || IsMode(route))
                {
                    request.Headers.Has("x-a");
                }

                try
                {
                    return new Response(await (await Globals.FetchAsync("http://origin.test/a", Init(options))).TextAsync());
                }
                catch (JavaScriptException error) when (error.Message.StartsWith("cache: '", StringComparison.Ordinal))
                {
                    return new Response("E");
                }
            })),
            new() { Version = version, Fetch = (_, _) => Task.FromResult(new Response($"{++answers}")) });
        await app.AdvanceAsync(TimeSpan.FromSeconds(version == NextVersion.Next14 ? 61 : 0));

        var shown = new List<string>();
        foreach (var step in expected.Split(' '))
        {
            if (step == "|")
            {
                await app.AdvanceAsync(TimeSpan.FromSeconds(2.3));
                shown.Add(step);
            }
            else
            {
                shown.Add(await (await app.FetchAsync("/x")).TextAsync());
                await app.AdvanceAsync(TimeSpan.Zero); // what the request left behind is done
            }
        }

        Assert.Equal(expected, Renumbered(shown));
    }

    private static bool IsMode(string route) => route.Contains('-', StringComparison.Ordinal) || route == "auto";

    private static RouteBuilder Configure(RouteBuilder file, string route) => route switch
    {
        "none" or "dyn" => file,
        "fd" => file.Config("dynamic", "force-dynamic"),
        "fs" => file.Config("dynamic", "force-static"),
        "r2" => file.Config("revalidate", 2),
        "r60" => file.Config("revalidate", 60),
        _ => file.Config("fetchCache", route),
    };

    private static RequestInit Init(string options) => options switch
    {
        "def" => new(),
        "force" => new() { Cache = "force-cache" },
        "nostore" => new() { Cache = "no-store" },
        "nocache" => new() { Cache = "no-cache" },
        "reload" => new() { Cache = "reload" },
        "rev0" => new() { Next = new() { Revalidate = 0 } },
        "rev1" => new() { Next = new() { Revalidate = 1 } },
        "revfalse" => new() { Next = new() { Revalidate = false } },
        "tags" => new() { Next = new() { Tags = ["posts"] } },
        "both" => new() { Cache = "no-store", Next = new() { Revalidate = 60 } },
        "auth" => new() { Headers = new() { ["authorization"] = "Bearer a" } },
        "post" => new() { Method = "POST", Body = "a" },
        "postforce" => new() { Method = "POST", Body = "a", Cache = "force-cache" },
        _ => throw new ArgumentOutOfRangeException(nameof(options), options, "No such options."),
    };

    /// <summary>The origin's answers by their first appearance.</summary>
    private static string Renumbered(IEnumerable<string> shown)
    {
        var seen = new List<string>();
        return string.Join(' ', shown.Select(answer =>
        {
            if (answer is "|" or "E")
            {
                return answer;
            }

            if (!seen.Contains(answer))
            {
                seen.Add(answer);
            }

            return $"{seen.IndexOf(answer) + 1}";
        }));
    }
}
