using System.Collections.Immutable;
using RouteHandlers.Tree;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in what a file may say of itself.</content>
internal sealed partial record Mutant
{
    private const string Builds = "build: expected failed";
    private const string Refused = "build: expected succeeded";

    private static readonly ImmutableHashSet<string> _everyOption = new SegmentConfigRules().Checked;

    private static ImmutableArray<Mutant> SegmentConfig =>
    [
        new("layouts-reach-handlers", "A handler takes the options of its layouts, as a page does.")
        {
            Caught = [("RH-CONFIG-6", MadeAtBuild)],
            Versions = [15, 16],
            Rules = InSegmentConfig(rules => rules with { FromLayouts = _everyOption }),
        },
        new("more-than-the-runtime-of-a-layout-counts", "A handler of 14 takes every option of its layouts.")
        {
            Caught = [("RH-CONFIG-6", MadeForTheRequest)],
            Versions = [14],
            Rules = InSegmentConfig(rules => rules with { FromLayouts = _everyOption }),
        },
        new("runtime-of-a-layout-is-overlooked", "A handler takes nothing from its layouts in 14 and 16 too.")
        {
            Caught = [("RH-CONFIG-21", "body: expected \"edge\", observed \"nodejs\"")],
            Versions = [14, 16],
            Rules = InSegmentConfig(rules => rules with { FromLayouts = [] }),
        },
        new("experimental-edge-is-unknown", "The older name of the edge runtime fails the build of 14.")
        {
            Caught = [("RH-CONFIG-22", Refused)],
            Versions = [14],
            Rules = InSegmentConfig(rules => rules with { RuntimeValues = rules.RuntimeValues.Remove("experimental-edge") }),
        },
        new("values-are-not-checked", "An option with a wrong value counts as absent.")
        {
            Caught = [("RH-CONFIG-30", Builds), ("RH-CONFIG-32", Builds), ("RH-CONFIG-59", Builds)],
            Rules = InSegmentConfig(rules => rules with { Checked = [] }),
        },
        new("every-value-is-checked", "14 refuses what 15 refuses.")
        {
            Caught = [("RH-CONFIG-31", Refused)],
            Versions = [14],
            Rules = InSegmentConfig(rules => rules with { Checked = _everyOption, MayBeNull = [] }),
        },
        new("fractions-are-refused", "revalidate is a whole number in 14 too.")
        {
            Caught = [("RH-CONFIG-33", Refused)],
            Versions = [14],
            Rules = InSegmentConfig(rules => rules with { RevalidateIsWhole = true }),
        },
        new("computed-values-are-taken", "An option may be computed from 15 on.")
        {
            Caught = [("RH-CONFIG-34", Builds), ("RH-CONFIG-32", Builds)],
            Versions = [15, 16],
            Rules = InSegmentConfig(rules => rules with { MayBeComputed = _everyOption }),
        },
        new("computed-values-are-refused", "An option must be a literal in 14.")
        {
            Caught = [("RH-CONFIG-35", Refused)],
            Versions = [14],
            Rules = InSegmentConfig(rules => rules with { MayBeComputed = [] }),
        },
        new("re-exported-options-are-refused", "An option stands in the file of its handlers.")
        {
            Caught = [("RH-CONFIG-36", Refused)],
            Versions = [14, 15],
            Rules = InSegmentConfig(rules => rules with { MayBeReExported = false }),
        },
        new("re-exported-options-are-taken", "16 takes an option from another file.")
        {
            Caught = [("RH-CONFIG-37", Builds)],
            Versions = [16],
            Rules = InSegmentConfig(rules => rules with { MayBeReExported = true }),
        },
        new("runtime-in-a-variable-is-overlooked", "runtime is read from a constant alone in 14 and 16 too.")
        {
            Caught = [("RH-CONFIG-38", "body: expected \"edge\", observed \"nodejs\"")],
            Versions = [14, 16],
            Rules = InSegmentConfig(rules => rules with { RuntimeIsSeenIn = [ConfigForm.Literal] }),
        },
        new("runtime-in-a-variable-counts", "15 reads runtime from a variable.")
        {
            Caught = [("RH-CONFIG-38", "body: expected \"nodejs\", observed \"edge\"")],
            Versions = [15],
            Rules = InSegmentConfig(rules => rules with { RuntimeIsSeenIn = [ConfigForm.Literal, ConfigForm.Variable] }),
        },
        new("what-fails-is-refused", "A handler that cannot be called is taken for one that is not there.")
        {
            Caught = [("RH-CONFIG-50", "status: expected 500, observed 405"), ("RH-CONFIG-56", "status: expected 500, observed 405")],
            Wire = Tampering.OnAnswer((_, answer) => answer.Status == 500 ? Answer.Of(405, "Method Not Allowed") : answer),
        },
        new("unknown-exports-are-refused", "A build lets nothing pass that it does not know.")
        {
            Caught = [("RH-CONFIG-51", Refused)],
            Rules = InSegmentConfig(rules => rules with { RefusedFunctions = [.. rules.RefusedFunctions, "middleware", "generateMetadata"] }),
        },
        new("config-of-pages-is-ignored", "14 overlooks the export config.")
        {
            Caught = [("RH-CONFIG-52", Builds)],
            Versions = [14],
            Rules = InSegmentConfig(rules => rules with { PageConfigFails = false }),
        },
        new("config-of-pages-is-refused", "The export config fails the build from 15 on.")
        {
            Caught = [("RH-CONFIG-53", Refused)],
            Versions = [15, 16],
            Rules = InSegmentConfig(rules => rules with { PageConfigFails = true }),
        },
        new("data-functions-are-ignored", "16 overlooks getServerSideProps.")
        {
            Caught = [("RH-CONFIG-54", Builds)],
            Versions = [16],
            Rules = InSegmentConfig(rules => rules with { RefusedFunctions = [] }),
        },
        new("data-functions-are-refused", "getServerSideProps fails the build before 16.")
        {
            Caught = [("RH-CONFIG-55", Refused)],
            Versions = [14, 15],
            Rules = InSegmentConfig(rules => rules with { RefusedFunctions = ["getServerSideProps", "getStaticProps"] }),
        },
        new("client-files-are-called", "'use client' means nothing in a route.")
        {
            Caught = [("RH-CONFIG-56", "status: expected 500, observed 200")],
            Rules = InSegmentConfig(rules => rules with { UncallableIn = [] }),
        },
        new("server-files-are-for-actions-alone", "A handler of a file that says 'use server' cannot be called.")
        {
            Caught = [("RH-CONFIG-57", "status: expected 200, observed 500")],
            Rules = InSegmentConfig(rules => rules with { UncallableIn = [.. rules.UncallableIn, "use server"] }),
        },
        new("server-files-export-anything", "'use server' asks nothing of the exports.")
        {
            Caught = [("RH-CONFIG-58", Builds)],
            Rules = InSegmentConfig(rules => rules with { ServerFilesExportAsyncFunctionsAlone = false }),
        },
    ];

    private static Func<ContractRules, ContractRules> InSegmentConfig(Func<SegmentConfigRules, SegmentConfigRules> change) =>
        rules => rules with { SegmentConfig = change(rules.SegmentConfig) };
}
