using FsCheck;
using FsCheck.Fluent;
using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using Xunit;
using static RouteHandlers.Conformance.Tests.Properties.TreeGenerators;

namespace RouteHandlers.Conformance.Tests.Properties;

/// <summary>What pages and layouts mean for the handlers beside them, for every tree.</summary>
public class PageLaws
{
    private static readonly Gen<ContractRules> _rules =
        from version in Gen.Elements(Enum.GetValues<NextVersion>())
        from contract in Gen.Elements(Enum.GetValues<Contract>())
        select ContractRules.For(version, contract);

    private static readonly Gen<string> _method = Gen.Elements("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    [Fact]
    public void LayoutsAnywhereChangeNoHandlersAnswer()
    {
        var (handlers, pages) = (0, 0);
        Laws.Hold(
            from given in SoundTreeAndPath
            from chosen in Gen.SubListOf(Folders(given.Files))
            from method in _method
            from rules in _rules
            select (given.Files, given.Path, chosen, method, rules),
            async given =>
            {
                var tree = given.Files.ToTree();
                var before = await AnswerAsync(tree, given.rules, given.method, given.Path);
                var after = await AnswerAsync(given.chosen.Aggregate(tree, (whole, folder) => whole.Layout(folder, children => $"<main>{children}</main>")), given.rules, given.method, given.Path);

                if (!IsPage(given.Files, given.Path))
                {
                    Assert.Equal(before, after);
                    handlers += before.Body.Contains("\"file\"", StringComparison.Ordinal) ? 1 : 0;
                }
                else
                {
                    Assert.Equal(before.Head, after.Head);
                    pages += after.Body.Contains("<main>", StringComparison.Ordinal) ? 1 : 0;
                }
            });
        Laws.Often(handlers, 40, "handlers that answer");
        Laws.Often(pages, 10, "pages in a layout");
    }

    [Fact]
    public void NoVerbOfAPagesPathReachesAHandler()
    {
        var found = 0;
        Laws.Hold(
            from given in SoundTreeAndPath
            where IsPage(given.Files, given.Path)
            from method in _method
            from rules in _rules
            select (given.Files, given.Path, method, rules),
            async given =>
            {
                var answer = await AnswerAsync(given.Files.ToTree(), given.rules, given.method, given.Path);

                Assert.DoesNotContain("\"file\"", answer.Body, StringComparison.Ordinal);
                Assert.DoesNotContain("x-path", answer.Head, StringComparison.Ordinal);
                found++;
            }, cases: 200);
        Laws.Often(found, 200, "pages that are asked");
    }

    private static bool IsPage(string[] files, string path) => NaiveContract.Find(files, path) is { File: { } file } && NaiveContract.IsPage(file);

    private static string[] Folders(string[] files) =>
        [.. files.SelectMany(file => Enumerable.Range(1, file.Split('/').Length - 1).Select(depth => string.Join('/', file.Split('/')[..depth]))).Append("app").Distinct()];

    private static async Task<(string Head, string Body)> AnswerAsync(FolderTree tree, ContractRules rules, string method, string path)
    {
        var app = await RouteHandlerApp.BuildAsync(tree, new() { Rules = rules });
        var answer = await app.HandleAsync(new() { Method = method, Target = path });
        return (
            $"{answer.Status} {string.Join('\n', answer.Headers.Select(header => $"{header.Key}: {header.Value}"))}",
            answer.Body is { } body ? await new StreamReader(body).ReadToEndAsync() : "");
    }
}
