using RouteHandlers.Conformance.Tests.Liars;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Processes;

public class InstallCacheTests
{
    [Fact]
    public async Task An_installation_is_made_once_for_its_inputs_and_linked_into_every_workspace()
    {
        await using var liar = Installing("sh -c 'echo made >> ../log; mkdir modules; cp lock modules/copy'");
        await using (var first = await liar.DeployAsync())
        {
            Assert.Equal("1", await File.ReadAllTextAsync(Path.Combine(Assert.Single(liar.Workspaces()), "modules", "copy")));
        }

        await (await liar.DeployAsync()).DisposeAsync();
        Assert.Equal("made\n", await File.ReadAllTextAsync(Path.Combine(liar.Options.CacheFolder!, "log")));

        await File.WriteAllTextAsync(Path.Combine(liar.Folder, "workspace", "lock"), "2");
        await (await liar.DeployAsync()).DisposeAsync();
        Assert.Equal("made\nmade\n", await File.ReadAllTextAsync(Path.Combine(liar.Options.CacheFolder!, "log")));
    }

    [Fact]
    public async Task Two_runs_that_need_the_same_installation_make_it_once()
    {
        await using var liar = Installing("sh -c 'echo made >> ../log; mkdir modules'");
        var deployments = await Task.WhenAll(liar.DeployAsync(), liar.DeployAsync());
        foreach (var deployment in deployments)
        {
            await deployment.DisposeAsync();
        }

        Assert.Equal("made\n", await File.ReadAllTextAsync(Path.Combine(liar.Options.CacheFolder!, "log")));
    }

    [Theory]
    [InlineData("sh -c 'mkdir modules; echo no network; exit 1'", "found exit code 1 of", "no network")]
    [InlineData("sh -c 'echo done'", "but no modules, expected an installation", "done")]
    public async Task A_failed_installation_is_broken_and_leaves_nothing_that_could_be_taken_for_a_whole_one(string command, string message, string evidence)
    {
        await using var liar = Installing(command);
        var broken = await liar.BreakAsync();
        Assert.Contains(message, broken.Message);
        Assert.Equal([evidence], broken.Evidence);
        Assert.Empty(Directory.GetDirectories(liar.Options.CacheFolder!));
    }

    [Fact]
    public async Task What_a_killed_run_left_half_made_is_cleared_away()
    {
        await using var liar = Installing("sh -c 'mkdir modules'");
        await (await liar.DeployAsync()).DisposeAsync();
        var whole = Assert.Single(Directory.GetDirectories(liar.Options.CacheFolder!));
        Directory.Move(whole, $"{whole}.part-0");

        await (await liar.DeployAsync()).DisposeAsync();
        Assert.Equal([whole], Directory.GetDirectories(liar.Options.CacheFolder!));
    }

    [Fact]
    public async Task A_workspace_inside_the_installation_has_no_inputs_of_its_own()
    {
        await using var liar = Installing("sh -c 'mkdir modules'", "place: inside");
        await using var deployment = await liar.DeployAsync();
        Assert.Empty(liar.Workspaces());
        var workspace = Assert.Single(Directory.GetDirectories(Path.Combine(Assert.Single(Directory.GetDirectories(liar.Options.CacheFolder!)), "workspaces")));
        Assert.Equal(["config"], Directory.GetFileSystemEntries(workspace).Select(Path.GetFileName));
    }

    private static Liar Installing(string command, string more = "place: linked")
    {
        var liar = new Liar(
            "always-200",
            extra: $$"""
                workspace: workspace
                install:
                  command: {{command}}
                  inputs: [lock]
                  folder: modules
                  {{more}}
                """);
        Directory.CreateDirectory(Path.Combine(liar.Folder, "workspace"));
        File.WriteAllText(Path.Combine(liar.Folder, "workspace", "lock"), "1");
        File.WriteAllText(Path.Combine(liar.Folder, "workspace", "config"), "");
        return liar;
    }
}
