using System.Diagnostics;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Matching;
using RouteHandlers.Conformance.Tests.Processes;
using RouteHandlers.Conformance.Wire;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Liars;

public class LiarTests
{
    [Fact]
    public async Task One_that_serves_is_deployed_and_leaves_nothing_behind()
    {
        await using var liar = new Liar("always-200", ready: "{ path: /, timeout: 30s }");
        var deployment = await liar.DeployAsync();
        Assert.Equal("ok", (await FetchAsync(deployment, "/")).Text);
        Assert.Single(liar.Workspaces());
        await deployment.DisposeAsync();
        Remains.AssertNone(deployment.ProcessId);
        Assert.Empty(liar.Workspaces());
    }

    [Fact]
    public async Task A_kept_workspace_stays()
    {
        await using var liar = new Liar("always-200") { Plan = Plans.Of(15, Plans.Fixture("a/b", "/a/b", ("app/x/route.ts", "'{base}'"))) };
        await using var implementation = ProcessImplementation.Load(liar.File, liar.Options with { KeepWorkspaces = true });
        await (await implementation.DeployAsync(liar.Plan, CancellationToken.None)).DisposeAsync();
        Assert.Equal("'/a/b'", await File.ReadAllTextAsync(Path.Combine(Assert.Single(liar.Workspaces()), "app/a/b/x/route.ts")));
    }

    [Fact]
    public async Task One_that_never_answers_is_let_go_of_by_cancelling()
    {
        await using var liar = new Liar("never-answers");
        await using var deployment = await liar.DeployAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => deployment.SendAsync(Get("/"), patience.Token));
    }

    [Fact]
    public async Task One_that_takes_the_port_and_is_never_ready_is_broken_and_ended()
    {
        await using var liar = new Liar("never-answers", ready: "{ path: /health, timeout: 5s }");
        var broken = await liar.BreakAsync();
        Assert.Matches("implementation.yaml: start: found a process that was not ready after 5 s, expected an answer to GET /health on port [0-9]+\\.", broken.Message);
        Remains.AssertNone(Remains.IdIn(broken.Evidence, "has process"));
    }

    [Fact]
    public async Task One_that_never_writes_the_awaited_line_is_broken_and_ended()
    {
        await using var liar = new Liar("", ready: "{ log: 'ready at last', timeout: 2s }", start: "sh -c 'echo sh has process $$; sleep 1000' {port}");
        var broken = await liar.BreakAsync();
        Assert.Contains("found a process that was not ready after 2 s, expected a line of output that matches 'ready at last'", broken.Message);
        Remains.AssertNone(Remains.IdIn(broken.Evidence, "has process"));
    }

    [Fact]
    public async Task One_that_exits_at_once_is_broken_with_its_code_and_words()
    {
        await using var liar = new Liar("exits-at-once");
        var broken = await liar.BreakAsync();
        Assert.Contains("exits-at-once {port}' ended with exit code 7 before it was ready", broken.Message);
        Assert.Contains("no configuration found", broken.Evidence);
    }

    [Fact]
    public async Task One_that_does_not_speak_HTTP_is_broken_when_readiness_asks()
    {
        await using var liar = new Liar("answers-garbage", ready: "{ path: /, timeout: 30s }");
        var broken = await liar.BreakAsync();
        Assert.Contains("the start of the answer: found \"2", broken.Message);
        Remains.AssertNone(Remains.IdIn(broken.Evidence, "has process"));
    }

    [Fact]
    public async Task One_that_does_not_speak_HTTP_is_found_out_by_the_first_request()
    {
        await using var liar = new Liar("answers-garbage");
        await using var deployment = await liar.DeployAsync();
        var exception = await Assert.ThrowsAsync<WireProtocolException>(() => FetchAsync(deployment, "/"));
        Assert.Contains("expected an HTTP/1.1 status line", exception.Message);
    }

    [Fact]
    public async Task One_that_dies_half_way_leaves_a_truncated_answer_then_closed_ones_and_its_exit_code()
    {
        await using var liar = new Liar("dies-half-way");
        await using var deployment = await liar.DeployAsync();
        Assert.Equal("ok", (await FetchAsync(deployment, "/")).Text);

        var half = await FetchAsync(deployment, "/die");
        Assert.Equal((200, "half of it", WireEnding.Truncated), (half.Status, half.Text, half.Ending));
        var after = await FetchAsync(deployment, "/");
        Assert.Equal((0, WireEnding.Closed), (after.Status, after.Ending));
        await Remains.AssertBecomesTrueAsync(() => deployment.Tail(1).SequenceEqual(["(the process has ended with exit code 3)"]));
        Assert.Contains("about to die", deployment.Tail(10));
    }

    [Fact]
    public async Task One_that_dies_unanswered_leaves_a_closed_answer()
    {
        await using var liar = new Liar("dies-unanswered");
        await using var deployment = await liar.DeployAsync();
        Assert.Equal(WireEnding.Closed, (await FetchAsync(deployment, "/")).Ending);
        Assert.Equal(WireEnding.Closed, (await FetchAsync(deployment, "/")).Ending);
    }

    [Fact]
    public async Task One_that_floods_its_log_is_drained_and_only_the_end_is_kept()
    {
        await using var liar = new Liar("floods-log", ready: "{ log: serving, timeout: 60s }");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await using var deployment = await liar.DeployAsync();
        Assert.Equal("ok", (await FetchAsync(deployment, "/")).Text);

        Assert.Equal(["flood is over", "serving"], deployment.Tail(2));
        Assert.InRange(deployment.LogSize, 1, OutputLog.DefaultLimit);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 30_000_000); // of the 70 MB it wrote
    }

    [Fact]
    public async Task One_that_starts_another_and_exits_is_broken_and_the_other_is_ended()
    {
        await using var liar = new Liar("spawns-grandchild-and-exits");
        var broken = await liar.BreakAsync();
        Assert.Contains("ended with exit code 0 before it was ready", broken.Message);
        Remains.AssertNone(Remains.IdIn(broken.Evidence, "has process"), Remains.IdIn(broken.Evidence, "grandchild is"));
    }

    [Fact]
    public async Task One_that_starts_another_is_ended_with_it()
    {
        await using var liar = new Liar("spawns-grandchild-and-serves");
        var deployment = await liar.DeployAsync();
        var grandchild = Remains.IdIn(deployment.Tail(100), "grandchild is");
        Assert.True(Remains.IsRunning(grandchild));
        await deployment.DisposeAsync();
        Remains.AssertNone(deployment.ProcessId, grandchild);
    }

    [Fact]
    public async Task One_that_refuses_to_die_is_killed_when_its_grace_is_over()
    {
        await using var liar = new Liar("refuses-to-die");
        var deployment = await liar.DeployAsync();
        var watch = Stopwatch.StartNew();
        await deployment.DisposeAsync();
        Assert.InRange(watch.Elapsed, TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(30));
        Remains.AssertNone(deployment.ProcessId);
        Assert.Equal("(the process has ended with exit code 137)", deployment.Tail(1).Single());
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_broken_by_name()
    {
        await using var liar = new Liar("", start: "no-such-program-here {port}");
        var broken = await liar.BreakAsync();
        Assert.Equal(
            "no-such-program-here {port}: found no program 'no-such-program-here' on this machine, expected it on the PATH. Install it, or correct the command.".Replace("{port}", "PORT", StringComparison.Ordinal),
            System.Text.RegularExpressions.Regex.Replace(broken.Message, "here [0-9]+:", "here PORT:"));
        Assert.Empty(liar.Workspaces());
    }

    [Fact]
    public async Task A_tool_that_is_too_old_is_said_before_anything_is_started()
    {
        await using var liar = new Liar("always-200", extra: "requires: [ { command: dotnet --version, atLeast: '99.0', advice: Wait a few decades. }, { command: missing-tool -v } ]");
        var broken = await liar.BreakAsync();
        Assert.Contains("expected dotnet 99.0 or newer. Wait a few decades.", broken.Message);
        Assert.Contains("found no program 'missing-tool'", broken.Message);
    }

    [Fact]
    public async Task A_child_sees_the_environment_of_its_description_and_not_that_of_the_run()
    {
        Environment.SetEnvironmentVariable("LIAR_SEES_THE_RUN", "1");
        await using var liar = new Liar("prints-environment", extra: "environment: { LIAR_SAYS: hello, LIAR_PORT: '{port}', HOME: }");
        await using var deployment = await liar.DeployAsync();
        var lines = (await FetchAsync(deployment, "/")).Text.Split('\n');
        var names = lines[0].Split(';');
        Assert.Contains("LIAR_SAYS", names);
        Assert.Contains("PATH", names);
        Assert.DoesNotContain("HOME", names);
        Assert.DoesNotContain("LIAR_SEES_THE_RUN", names);
        Assert.Equal($"{deployment.Port}", lines[1]);
    }

    [Fact]
    public async Task A_build_that_fails_gives_one_failure_an_error_with_its_code_and_files()
    {
        await using var liar = new Liar(
            "always-200",
            extra: $$"""
                build:
                  command: dotnet '{{Liar.Program}}' fails-to-build
                  errors:
                    - code: page-route-conflict
                      pattern: 'Conflict in (?<file>\S+) and (?<route>\S+)!'
                    - code: prerender-error
                      pattern: '(?<path>\S+) failed'
                """)
        {
            Plan = Plans.Of(15, Plans.Fixture("x", "", ("app/a/route.ts", ""), ("app/b/route.jsx", ""), ("app/(g)/c/[id]/route.ts", ""), ("app/c/own/route.ts", ""), ("app/d/[[...rest]]/route.ts", ""))),
        };
        var failed = await Assert.ThrowsAsync<BuildFailedException>(liar.DeployAsync);
        Assert.Equal(
            [
                ("page-route-conflict", "Conflict in app/a/page.tsx and /a/route!", "app/a/page.tsx app/a/route.ts"),
                ("page-route-conflict", "Conflict in app/b/page.tsx and /b/route!", "app/b/page.tsx app/b/route.jsx"),
                ("prerender-error", "/c/7 failed", "app/(g)/c/[id]/route.ts"),
                ("prerender-error", "/d/1/2 failed", "app/d/[[...rest]]/route.ts"),
                ("prerender-error", "/e failed", ""),
                ("prerender-error", "/c/own failed", "app/c/own/route.ts"),
            ],
            failed.Failures.Select(failure => (failure.Code, failure.Message, string.Join(' ', failure.Paths))));
        Assert.Empty(liar.Workspaces());
    }

    [Fact]
    public async Task A_build_that_does_not_end_is_broken_and_ended()
    {
        await using var liar = new Liar("always-200", extra: "build: { command: sh -c 'echo sh has process $$; sleep 1000', timeout: 5s }");
        var broken = await liar.BreakAsync();
        Assert.Contains("implementation.yaml: build of test: found 'sh -c ", broken.Message);
        Assert.Contains("still running after 5 s, expected its end", broken.Message);
        Remains.AssertNone(Remains.IdIn(broken.Evidence, "has process"));
    }

    private static WireRequest Get(string target) => new() { Method = "GET", Target = target };

    private static async Task<Exchange> FetchAsync(IDeployment deployment, string target)
    {
        var request = Get(target);
        return await ExchangeReader.ReadAsync(
            request, await deployment.SendAsync(request, CancellationToken.None), limits: null, TimeProvider.System, CancellationToken.None);
    }
}
