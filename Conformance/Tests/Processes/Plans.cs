using System.Text;
using RouteHandlers.Conformance.Implementations;

namespace RouteHandlers.Conformance.Tests.Processes;

/// <summary>Deployment plans made of text.</summary>
internal static class Plans
{
    public static MountedFixture Fixture(string name, string mount, params (string Path, string Text)[] files) =>
        new(name, mount, files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetBytes(file.Text)));

    public static DeploymentPlan Of(int version, params MountedFixture[] fixtures) =>
        new() { Version = version, Contract = ContractKind.Documented, Name = "test", Fixtures = fixtures };
}
