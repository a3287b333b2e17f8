using System.Text.RegularExpressions;
using RouteHandlers.Conformance.Cli;
using RouteHandlers.Conformance.Tests.Processes;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Cli;

/// <summary><c>run-conformance.ps1</c> and <c>certify</c> have the same options.</summary>
public sealed class PowerShellScriptTests
{
    private static readonly string _script = File.ReadAllText(Path.Combine(Repository.Root, "run-conformance.ps1"));

    private static readonly string[] _options =
    [
        .. CertifyCommand.Create(new Terminal(TextWriter.Null, TextWriter.Null)).Options.Select(option => option.Name).Where(name => name.StartsWith("--", StringComparison.Ordinal) && name != "--help"),
    ];

    [Fact]
    public void EveryOptionThatTheScriptPassesExistsAndEveryOptionCanBePassed() => Assert.Equal(
        _options.Order(StringComparer.Ordinal),
        Regex.Matches(_script, @"\$arguments \+= '(--[a-z]+)'").Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void EveryOptionHasAParameterOfItsName()
    {
        var parameters = Regex.Matches(_script[.._script.IndexOf("$arguments", StringComparison.Ordinal)], @"^    \[string(?:\[\])?\] \$([A-Z][a-z]+),?$", RegexOptions.Multiline).Select(match => $"--{match.Groups[1].Value.ToLowerInvariant()}");

        // PowerShell gives every advanced function -Verbose itself, and refuses a second one.
        Assert.Equal(_options.Except(["--verbose"]).Order(StringComparer.Ordinal), parameters.Order(StringComparer.Ordinal));
        Assert.Contains("[CmdletBinding()]", _script, StringComparison.Ordinal);
        Assert.Contains("$PSBoundParameters['Verbose']", _script, StringComparison.Ordinal);
    }

    [Fact]
    public void TheExitCodeIsPassedOn()
    {
        Assert.Single(Regex.Matches(_script, @"^dotnet run --project .*Conformance/Cli.* -- certify @arguments$", RegexOptions.Multiline));
        Assert.EndsWith("exit $LASTEXITCODE\n", _script.Replace("\r\n", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
