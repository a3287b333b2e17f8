using System.Collections.Immutable;
using RouteHandlers.Build;
using RouteHandlers.Tree;

namespace RouteHandlers.Versions;

/// <summary>What a route file may say of itself: the values of its segment options, how they may be written, and which other exports a build refuses.</summary>
public sealed record SegmentConfigRules
{
    /// <summary>The options whose values a build checks; of the others a wrong value counts as none.</summary>
    public ImmutableHashSet<string> Checked { get; init; } = ["dynamic", "dynamicParams", "revalidate", "fetchCache", "runtime", "preferredRegion", "maxDuration"];

    /// <summary>The names of the runtimes; whichever is not <c>nodejs</c> is the edge runtime.</summary>
    public ImmutableHashSet<string> RuntimeValues { get; init; } = ["edge", "nodejs"];

    /// <summary>Whether <c>revalidate</c> is a whole number of seconds.</summary>
    public bool RevalidateIsWhole { get; init; } = true;

    /// <summary>The options for which <c>null</c> is as good as no value.</summary>
    public ImmutableHashSet<string> MayBeNull { get; init; } = [];

    /// <summary>The options whose value may be computed.</summary>
    public ImmutableHashSet<string> MayBeComputed { get; init; } = [];

    /// <summary>Whether a value may be exported from elsewhere: <c>export { dynamic } from './options'</c>.</summary>
    public bool MayBeReExported { get; init; } = true;

    /// <summary>How <c>runtime</c> must be written to count: it is read without running the file.</summary>
    public ImmutableHashSet<ConfigForm> RuntimeIsSeenIn { get; init; } = [ConfigForm.Literal];

    /// <summary>As what a wrong value fails that only a run of the file shows.</summary>
    public BuildErrorCode WrongWhenRun { get; init; } = BuildErrorCode.PageDataError;

    /// <summary>The options that a handler takes from the layouts above it, the nearest first, where it has none of its own.</summary>
    public ImmutableHashSet<string> FromLayouts { get; init; } = [];

    /// <summary>Whether an export <c>config</c>, which belongs to the <c>pages</c> folder, fails the build.</summary>
    public bool PageConfigFails { get; init; }

    /// <summary>The functions of the <c>pages</c> folder whose export fails the build.</summary>
    public ImmutableHashSet<string> RefusedFunctions { get; init; } = [];

    /// <summary>Whether a file that says <c>'use server'</c> exports asynchronous functions and nothing else.</summary>
    public bool ServerFilesExportAsyncFunctionsAlone { get; init; } = true;

    /// <summary>What a file says of itself whose handlers cannot be called: each answers as one that throws.</summary>
    public ImmutableHashSet<string> UncallableIn { get; init; } = ["use client"];
}
