using System.Text;
using RouteHandlers.Conformance.Implementations;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Processes;

public class ProcessDescriptionTests
{
    private const string Least = "name: x\nrelease: \"1\"\nstart:\n  command: serve -p {port}\n";

    [Fact]
    public void The_least_that_is_needed_has_defaults_for_the_rest()
    {
        var description = Parse(Least);
        Assert.Equal(["serve", "-p", "{port}"], description.Start.Words);
        Assert.Null(description.Info.Version);
        Assert.False(description.Info.IsReference);
        Assert.Equal(HandlerLanguage.TypeScript, description.Info.Language);
        Assert.Equal(new Readiness(null, null, TimeSpan.FromMinutes(1)), description.Ready);
        Assert.Equal(TimeSpan.FromSeconds(5), description.StopGrace);
        Assert.Equal("http://127.0.0.1:{port}", description.ServerOrigin);
    }

    [Theory]
    [InlineData("nextjs-14", 14, "14.2.35")]
    [InlineData("nextjs-15", 15, "15.5.29")]
    [InlineData("nextjs-16", 16, "16.4.6")]
    public void The_released_versions_are_described_as_what_their_lock_files_install(string name, int version, string release)
    {
        var description = ProcessDescriptionFile.Load(Repository.Implementation(name));
        Assert.Equal((name, version, release, true), (description.Info.Name, description.Info.Version, description.Info.Release, description.Info.IsReference));
        Assert.Contains($"\"next\": \"{release}\"", File.ReadAllText(Path.Combine(description.Workspace!, "package-lock.json")));
        Assert.Equal([Capability.BuildErrors, Capability.Middleware, Capability.NextConfig, Capability.NpmPackages, Capability.Origin, Capability.RawHttp, Capability.RootMount], description.Info.Capabilities.Order());
    }

    [Fact]
    public void Every_mistake_is_told_at_once_with_its_place()
    {
        var exception = Assert.Throws<MalformedSuiteException>(() => Parse(
            """
            name: a b
            version: 13
            relaese: "1"
            language: rust
            capabilities: [raw-http, raw-htpp]
            workspace: nowhere
            requires: [ { command: 'node "--version', atLeast: twenty } ]
            install: { command: npm ci, inputs: [] }
            build:
              command: build {prot}
              timeout: 5 minutes
              errors:
                - { code: page-rout-conflict, pattern: '(' }
            start: { command: serve }
            ready: { path: health, log: '[' }
            stop: { grace: 0s }
            environment: { CI: 1 }
            """));
        string[] beginnings =
            [
                "(1,1) There is no 'release'", "(1,7) name: found 'a b'", "(2,10) version: found the number 13", "(3,1) Unknown key 'relaese'",
                "(4,11) language: found 'rust'", "(5,15) capabilities: unknown capability 'raw-htpp'", "(6,12) workspace: there is no folder",
                "(7,24) requires[0].command: found 'node", "(7,52) requires[0].atLeast: found 'twenty'", "(8,10) install: there is no 'folder'",
                "(8,37) install.inputs: found an empty list", "(10,12) build.command: unknown placeholder {prot}", "(11,12) build.timeout: found the text '5 minutes'",
                "(13,15) build.errors[0].code: unknown code 'page-rout-conflict'", "(13,44) build.errors[0].pattern: the pattern cannot be read",
                "(14,19) start.command: there is no {port}", "(15,16) ready.path: found 'health'", "(15,29) ready.log: the pattern cannot be read",
                "(16,16) stop.grace: found the text '0s'", "(17,20) environment.CI: found the number 1",
            ];
        var found = exception.Diagnostics.Select(diagnostic => $"({diagnostic.Line},{diagnostic.Column}) {diagnostic.Message}").ToList();
        Assert.Equal(beginnings, found.Zip(beginnings, (text, beginning) => text[..Math.Min(text.Length, beginning.Length)]));
        Assert.Empty(found.Skip(beginnings.Length));
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_so() =>
        Assert.Equal(
            "nowhere.yaml: There is no such file. Expected an implementation.yaml. Correct the path.",
            Assert.Throws<MalformedSuiteException>(() => ProcessImplementation.Load("nowhere.yaml")).Message);

    [Theory]
    [InlineData("a b  c", "a|b|c")]
    [InlineData("a 'b c' \"d'e\"", "a|b c|d'e")]
    [InlineData("a'b'\"c\" ''", "abc|")]
    public void CommandLine_Parse_keeps_together_what_is_quoted(string text, string words) =>
        Assert.Equal(words.Split('|'), CommandLine.Parse(text)!.Words);

    [Theory]
    [InlineData("a 'b")]
    [InlineData("  ")]
    public void CommandLine_Parse_refuses_an_open_quote_and_nothing(string text) => Assert.Null(CommandLine.Parse(text));

    private static ProcessDescription Parse(string text) => ProcessDescriptionFile.Parse(Encoding.UTF8.GetBytes(text), "implementation.yaml");
}
