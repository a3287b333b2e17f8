using System.Diagnostics;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Liars;

public class DeathOfTheSuiteTests
{
    // The host is a process that deploys the liar, as the command line does; what it started must end with it, however it ends.
    [Theory]
    [InlineData("KILL", "always-200")]
    [InlineData("TERM", "always-200")]
    [InlineData("INT", "always-200")]
    [InlineData("KILL", "refuses-to-die")]
    [InlineData("TERM", "refuses-to-die")]
    public async Task What_was_started_ends_with_the_process_that_started_it(string signal, string mode)
    {
        await using var liar = new Liar(mode);
        using var host = Process.Start(new ProcessStartInfo("dotnet", [Liar.Program, "hosts", liar.File]) { RedirectStandardOutput = true })!;
        await host.StandardOutput.ReadLineAsync(); // the host's own
        var child = Remains.IdIn([(await host.StandardOutput.ReadLineAsync())!], "has process");
        Assert.True(Remains.IsRunning(child));

        using (var kill = Process.Start("kill", [$"-{signal}", $"{host.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        await host.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        await Remains.AssertEndsAsync(child);
    }
}
