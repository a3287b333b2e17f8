using RouteHandlers.Conformance.Catalogue;
using RouteHandlers.Conformance.Tests.ScenarioRuns;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Catalogue;

/// <summary>No code sample of the two documents is without a fixture.</summary>
public sealed class SampleTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samples-");

    /// <summary>How many samples each section of the documents has, counted in the documents themselves. Sections without any are left out.</summary>
    public static TheoryData<string, string[]> SamplesBySection => new()
    {
        {
            "D15",
            [
                "约定: 1", "缓存: 1", "路由解析: 1", "重新验证缓存数据: 1", "Cookies: 2", "Headers: 2", "重定向: 1", "动态路由段: 1", "URL 查询参数: 1", "流式传输: 2",
                "请求体: 1", "请求体 FormData: 1", "CORS: 1", "Webhooks: 1", "非 UI 响应: 1", "段配置选项: 1",
            ]
        },
        {
            "D14",
            [
                "慣例: 1", "快取: 1", "取消快取: 2", "路由解析: 1", "重新驗證快取資料: 2", "Cookie: 2", "標頭: 2", "重新導向: 1", "動態路由區段: 1", "URL 查詢參數: 1", "串流: 2",
                "請求主體: 1", "要求主體表單資料: 1", "CORS: 1", "Webhook: 1", "Edge 和 Node.js 執行時期: 1", "非 UI 回應: 1", "區段組態選項: 1",
            ]
        },
    };

    public static TheoryData<string, string, string> Malformed => new()
    {
        { "an unknown key", "documents: D15\n" + Head + Sample(), "(1,1): Unknown key 'documents'. Expected document, samples. Did you mean 'document'?" },
        { "an unknown document", "document: D16\nsamples:\n" + Sample(), "(1,11): document: unknown document 'D16'. Expected D15 or D14" },
        { "no samples", "document: D15\n", "(1,1): There is no 'samples'" },
        { "an empty list", "document: D15\nsamples: []\n", "(2,10): samples: found an empty list" },
        { "a number that is left out", Head + Sample("2"), "(4,13): samples[0].sample: found 2. Expected 1, as samples of a section stand in their order" },
        { "a number twice", Head + Sample() + Sample(), "(8,13): samples[1].sample: found 1. Expected 2" },
        { "no fixtures", Head + "  - { section: S, sample: 1, shows: T }\n", "(3,5): samples[0]: there is no 'fixtures'" },
        { "an empty list of fixtures", Head + Sample(fixtures: "[]"), "(6,15): samples[0].fixtures: found an empty list" },
        { "a fixture twice", Head + Sample(fixtures: "[a/b, a/b]"), "(6,21): samples[0].fixtures[1]: 'a/b' is here twice" },
    };

    private const string Head = "document: D15\nsamples:\n";

    [Theory]
    [MemberData(nameof(SamplesBySection))]
    public void EverySampleOfADocumentIsListed(string document, string[] expected) => Assert.Equal(
        expected,
        List().All.Where(sample => sample.Document == document).GroupBy(sample => sample.Section).Select(section => $"{section.Key}: {section.Count()}"));

    [Fact]
    public void EverySampleHasFixtures() => Assert.Empty(List().CheckFixtures(Runs.Suite.Fixtures.Select(fixture => fixture.Name)));

    [Fact]
    public void EveryFixtureOfTheDocumentsShowsASample() => Assert.Empty(
        Runs.Suite.Fixtures.Select(fixture => fixture.Name).Where(name => name.StartsWith("documents/", StringComparison.Ordinal))
            .Except(List().All.SelectMany(sample => sample.Fixtures)));

    /// <summary>D15 is the document of Next.js 15 and holds for 16, D14 is that of Next.js 14.</summary>
    [Fact]
    public void ASampleIsShownInTheVersionsOfItsDocument() => Assert.Empty(
        from sample in List().All
        from version in sample.Document == "D15" ? [15, 16] : new[] { 14 }
        where !sample.Fixtures.Any(name => Runs.Suite.Fixtures.Single(fixture => fixture.Name == name).Scenario.Versions.Contains(version))
        select $"{sample} in {version}");

    [Theory]
    [MemberData(nameof(Malformed))]
    public void AMalformedListIsReportedWithItsPlace(string what, string text, string expected)
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "samples"));
        File.WriteAllText(Path.Combine(_folder.FullName, "samples", "a.yaml"), text);

        var exception = Assert.Throws<MalformedSuiteException>(() => SampleLoader.Load(_folder.FullName));

        var diagnostic = Assert.Single(exception.Diagnostics).ToString().Replace(_folder.FullName, "specs", StringComparison.Ordinal);
        Assert.True(diagnostic.StartsWith("specs/samples/a.yaml" + expected, StringComparison.Ordinal), $"{what}: {diagnostic}");
    }

    [Fact]
    public void AFixtureThatDoesNotExistIsReported()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "samples"));
        File.WriteAllText(Path.Combine(_folder.FullName, "samples", "a.yaml"), Head + Sample(fixtures: "[documents/redirct]"));

        var diagnostic = Assert.Single(SampleLoader.Load(_folder.FullName).CheckFixtures(["documents/redirect"])).ToString();

        Assert.EndsWith(
            "a.yaml(6,16): samples[0].fixtures[0]: there is no fixture 'documents/redirct'. Expected the name of a fixture, for example documents/redirect. Did you mean 'documents/redirect'? Name the fixture that shows the sample.",
            diagnostic, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static SampleList List() => SampleLoader.Load(Path.Combine(Runs.Suite.Root, "specs"));

    private static string Sample(string number = "1", string fixtures = "[a/b]") => $"  - section: S\n    sample: {number}\n    shows: T\n    fixtures: {fixtures}\n";
}
