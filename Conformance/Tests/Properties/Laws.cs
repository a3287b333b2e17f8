using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Properties;

/// <summary>
/// Checks what holds for every value. The values are the same in each run, so that a red run is red again; <c>LAWS_SEED=7</c> in the
/// environment tries others. What a shrunk counterexample taught is a named test of its own.
/// </summary>
internal static class Laws
{
    private static readonly ulong _seed = ulong.TryParse(Environment.GetEnvironmentVariable("LAWS_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 2026;

    public static void Hold<T>(Gen<T> values, Action<T> law, int cases = 500, Func<T, IEnumerable<T>>? shrink = null) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(cases).WithEndSize(40).WithReplay(_seed, 1),
            Prop.ForAll(Arb.From(values, shrink ?? (_ => [])), law));

    public static void Hold<T>(Gen<T> values, Func<T, Task> law, int cases = 500, Func<T, IEnumerable<T>>? shrink = null) =>
        Hold(values, value => law(value).GetAwaiter().GetResult(), cases, shrink);

    /// <summary>Guards a law against holding for want of cases.</summary>
    public static void Often(int times, int least, string what) => Assert.True(times >= least, $"{what}: {times} of the cases, at least {least} were expected.");
}
