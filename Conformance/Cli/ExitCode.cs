namespace RouteHandlers.Conformance.Cli;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    public const int Conforms = 0;
    public const int DoesNotConform = 1;
    public const int WrongUsage = 2;

    /// <summary>The set-up is broken, or the run was interrupted: no verdict. Wins over <see cref="DoesNotConform"/>.</summary>
    public const int Broken = 3;
}

/// <summary>The user asked for something that cannot be: exit 2 and the message alone.</summary>
internal sealed class UsageException(string message) : Exception(message);
