using FsCheck;
using FsCheck.Fluent;
using RouteHandlers.Build;
using RouteHandlers.Versions;
using Xunit;
using static RouteHandlers.Conformance.Tests.Properties.TreeGenerators;

namespace RouteHandlers.Conformance.Tests.Properties;

/// <summary>Which trees are refused, and why, for every tree.</summary>
public class BuildLaws
{
    private static readonly Gen<(string[] Files, WhichContract Contract)> _anyTreeAndContract =
        Gen.OneOf(AnyTree, SlugTree).SelectMany(files => AnyContract.Select(contract => (files, contract)));

    [Fact]
    public void TheCodesAreThoseThatEachFileAndEachPairDeserve()
    {
        var refused = 0;
        Laws.Hold(_anyTreeAndContract, given =>
        {
            var expected = CodesOf(given.Files, given.Contract.ToRules());
            refused += expected.Count > 0 ? 1 : 0;
            Assert.Equal(expected, Errors(given.Files, given.Contract.ToRules()).Select(error => error.Code).Distinct().Order());
        }, cases: 2500, ShrinkTree);
        Laws.Often(refused, 800, "refused trees");
    }

    [Fact]
    public void EveryErrorNamesFilesThatDeserveIt() => Laws.Hold(_anyTreeAndContract, given =>
    {
        foreach (var error in Errors(given.Files, given.Contract.ToRules()))
        {
            Assert.All(error.Paths, path => Assert.Contains(path, given.Files));
            Assert.All(error.Paths, path => Assert.Contains(path, error.Message, StringComparison.Ordinal));
            Assert.Equal(error.Paths.Order(StringComparer.Ordinal), error.Paths);
            Assert.Contains(error.Code, CodesOf([.. error.Paths], given.Contract.ToRules()));
        }
    }, cases: 1000, ShrinkTree);

    [Fact]
    public void NothingIsSaidTwice() => Laws.Hold(_anyTreeAndContract, given =>
    {
        var messages = Errors(given.Files, given.Contract.ToRules()).Select(error => error.ToString()).ToList();
        Assert.Equal(messages.Distinct(), messages);
    }, cases: 1000, ShrinkTree);

    [Fact]
    public void WithoutOneOfItsFilesAnErrorIsGoneAndTheOthersStay()
    {
        var rules = ContractRules.For(NextVersion.Next14);
        Laws.Hold(AnyTree, files =>
        {
            var errors = Errors(files, rules);
            foreach (var removed in errors.SelectMany(error => error.Paths).Distinct())
            {
                var left = Errors([.. files.Where(file => file != removed)], rules).Select(error => error.ToString()).ToList();
                Assert.All(errors, error => Assert.Equal(!error.Paths.Contains(removed), left.Contains(error.ToString())));
            }
        }, cases: 1000, shrink: Shrink);
    }

    [Fact]
    public void AnErrorNeedsEachOfItsFilesAndNoOther()
    {
        var rules = ContractRules.For(NextVersion.Next14);
        Laws.Hold(AnyTree, files =>
        {
            foreach (var error in Errors(files, rules))
            {
                Assert.Contains(error.Code, Errors([.. error.Paths], rules).Select(alone => alone.Code));
                if (error.Paths.Length == 2)
                {
                    Assert.All(error.Paths, path => Assert.DoesNotContain(Errors([path], rules), single => single.ToString() == error.ToString()));
                }
            }
        }, cases: 500, shrink: Shrink);
    }

    [Fact]
    public void TwoFilesThatSwapTheirGroupsConflictAsBefore() => Laws.Hold(
        AnyTree.Select(files => files.Where(file => file.StartsWith("app/", StringComparison.Ordinal)).ToArray()).SelectMany(files => AnyContract.Select(contract => (Files: files, Contract: contract))),
        given => Assert.Equal(
            Errors([.. given.Files.Select((file, index) => $"app/(g{index})/{file[4..]}")], given.Contract.ToRules()).Select(error => error.Code).Distinct().Order(),
            Errors([.. given.Files.Select((file, index) => $"app/(g{9 - index})/{file[4..]}")], given.Contract.ToRules()).Select(error => error.Code).Distinct().Order()),
        cases: 1000, ShrinkTree);

    [Fact]
    public void EveryReasonIsListedAtOnce() => Laws.Hold(
        SoundTree.SelectMany(files => Gen.SubListOf("[[x]]", "[..x]", "[...x]/more", "[x]/[x]").Where(bad => bad.Count > 0).Select(bad => (Files: files, bad))),
        given =>
        {
            string[] broken = [.. given.bad.Select((folder, index) => $"app/broken{index}/{folder}/route.csx")];
            Assert.Equal(broken.Length, Errors([.. given.Files, .. broken], ContractRules.For(NextVersion.Next15)).Count);
        }, cases: 200);

    private static IReadOnlyList<BuildError> Errors(string[] files, ContractRules rules)
    {
        try
        {
            AppBuilder.Build(files.ToTree(), rules);
            return [];
        }
        catch (BuildException refused)
        {
            return refused.Errors;
        }
    }

    private static List<BuildErrorCode> CodesOf(string[] files, ContractRules rules)
    {
        var slotPagesCount = rules.Pages.SlotPageBesideRoute == SlotPageBesideRoute.Conflict;
        var pairs = files.SelectMany((first, index) => files.Skip(index + 1).Select(second => (first, second)));
        var codes = files.SelectMany(NaiveContract.Alone).Concat(pairs.SelectMany(pair =>
            NaiveContract.Together(pair.first, pair.second, slotPagesCount)
                .Where(code => code != BuildErrorCode.SlugNamesDiffer || rules.Build.SlugNamesAreComparedByLevel || NaiveContract.AreAlike(pair.first, pair.second))));
        return [.. codes.Where(rules.Build.Fails.Contains).Distinct().Order()];
    }

    private static IEnumerable<(string[] Files, WhichContract Contract)> ShrinkTree((string[] Files, WhichContract Contract) given) =>
        Shrink(given.Files).Select(files => (files, given.Contract));
}
