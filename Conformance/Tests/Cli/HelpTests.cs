using RouteHandlers.Conformance.Tests.Snapshots;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Cli;

public sealed class HelpTests
{
    [Theory]
    [InlineData("")]
    [InlineData("certify")]
    [InlineData("record")]
    [InlineData("list")]
    [InlineData("explain")]
    [InlineData("serve")]
    public async Task Help(string verb)
    {
        var run = await CliRun.OfAsync(verb.Length > 0 ? [verb, "--help"] : ["--help"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Snapshot.Match(run.Output, verb.Length > 0 ? verb : "all");
    }
}
