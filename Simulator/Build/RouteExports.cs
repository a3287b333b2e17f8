using System.Collections.Immutable;
using System.Globalization;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Build;

/// <summary>Reads what a route file exports as a build does: finds what it refuses, and leaves of the rest what counts.</summary>
internal static class RouteExports
{
    public const string UseClient = "use client";
    public const string UseServer = "use server";

    private static readonly ImmutableArray<string> _options = ["dynamic", "dynamicParams", "revalidate", "fetchCache", "runtime", "preferredRegion", "maxDuration"];
    private static readonly ImmutableArray<string> _dynamicValues = ["auto", "error", "force-static", "force-dynamic"];
    private static readonly ImmutableArray<string> _fetchCacheValues = ["auto", "default-cache", "only-cache", "force-cache", "force-no-store", "default-no-store", "only-no-store"];

    /// <summary>Every export that fails the build.</summary>
    public static IEnumerable<BuildError> Refusals(AppFile file, RouteModule module, SegmentConfigRules rules)
    {
        if (module.Config.ContainsKey("config") && rules.PageConfigFails)
        {
            yield return Messages.PagesExport(file, "config", "Export each option by itself");
        }

        foreach (var name in module.Handlers.Keys.Where(rules.RefusedFunctions.Contains).Order(StringComparer.Ordinal))
        {
            yield return Messages.PagesExport(file, name, "Load data in the handler");
        }

        if (module.Directive == UseServer && rules.ServerFilesExportAsyncFunctionsAlone)
        {
            foreach (var name in module.Config.Keys.Concat(module.SynchronousHandlers ?? ImmutableHashSet<string>.Empty).Order(StringComparer.Ordinal))
            {
                yield return Messages.ServerFileExport(file, name);
            }
        }

        foreach (var name in _options.Where(module.Config.ContainsKey))
        {
            if (Refusal(file, name, module, rules) is { } error)
            {
                yield return error;
            }
        }
    }

    /// <summary>The module with what counts of it: right values, seen as they are written.</summary>
    public static RouteModule Counting(RouteModule module, IEnumerable<Func<RouteModule>> layouts, SegmentConfigRules rules)
    {
        var config = module.Config
            .Where(option => !_options.Contains(option.Key) || (Counts(option.Key, module, rules) && IsRight(option.Key, option.Value, rules)))
            .ToDictionary(option => option.Key, option => option is ("runtime", string and not "nodejs") ? "edge" : option.Value, StringComparer.Ordinal);
        foreach (var (name, value) in rules.FromLayouts.IsEmpty ? [] : layouts.Reverse().SelectMany(layout => layout().Config).Where(option => rules.FromLayouts.Contains(option.Key)))
        {
            config.TryAdd(name, value);
        }

        return module.With(config, module.Directive is { } directive && rules.UncallableIn.Contains(directive)
            ? module.Handlers.Keys.ToDictionary(name => name, name => (RouteHandler)((_, _) => throw Uncallable(name, module.Directive)), StringComparer.Ordinal)
            : module.Handlers);
    }

    private static BuildError? Refusal(AppFile file, string name, RouteModule module, SegmentConfigRules rules)
    {
        var (value, form) = (module.Config[name], FormOf(name, module));
        if ((form == ConfigForm.Computed && !rules.MayBeComputed.Contains(name)) || (form == ConfigForm.ReExport && !rules.MayBeReExported))
        {
            return Messages.UnreadableOption(file, name, form);
        }

        if (module.Directive == UseClient && rules.Checked.Contains("dynamic"))
        {
            return Messages.InvalidOption(file, name, "a function of the client", Expected(name, rules), rules.WrongWhenRun);
        }

        return !rules.Checked.Contains(name) || !Counts(name, module, rules) || IsRight(name, value, rules)
            ? null
            : Messages.InvalidOption(file, name, Write(value), Expected(name, rules), form == ConfigForm.Literal ? BuildErrorCode.InvalidSegmentConfig : rules.WrongWhenRun);
    }

    private static bool Counts(string name, RouteModule module, SegmentConfigRules rules) => name != "runtime" || rules.RuntimeIsSeenIn.Contains(FormOf(name, module));

    // JavaScript has no negative literal, and NaN and Infinity are names.
    private static ConfigForm FormOf(string name, RouteModule module) => module.Forms.GetValueOrDefault(name) is var form && form == ConfigForm.Literal
        && Number(module.Config[name]) is { } number && (number < 0 || !double.IsFinite(number))
        ? ConfigForm.Computed
        : form;

    private static bool IsRight(string name, object? value, SegmentConfigRules rules) => (value is null && rules.MayBeNull.Contains(name)) || name switch
    {
        "dynamic" => value is string word && _dynamicValues.Contains(word),
        "fetchCache" => value is string word && _fetchCacheValues.Contains(word),
        "runtime" => value is string word && rules.RuntimeValues.Contains(word),
        "dynamicParams" => value is bool,
        "revalidate" => value is false || (Number(value) is >= 0 and var seconds && double.IsFinite(seconds) && (!rules.RevalidateIsWhole || double.IsInteger(seconds))),
        "maxDuration" => Number(value) is >= 0 and var seconds && double.IsInteger(seconds),
        _ => value is string or IEnumerable<string>,
    };

    private static string Expected(string name, SegmentConfigRules rules) => name switch
    {
        "dynamic" => Words(_dynamicValues),
        "fetchCache" => Words(_fetchCacheValues),
        "runtime" => Words(rules.RuntimeValues),
        "dynamicParams" => "true or false",
        "revalidate" => $"{(rules.RevalidateIsWhole ? "a whole number" : "a number")} of seconds from 0 on, or false",
        "maxDuration" => "a whole number of seconds from 0 on",
        _ => "a text or an array of texts",
    };

    private static double? Number(object? value) => value is int or long or double ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;

    private static string Words(IEnumerable<string> words) => string.Join(" | ", words.Order(StringComparer.Ordinal).Select(word => $"'{word}'"));

    private static string Write(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        bool truth => truth ? "true" : "false",
        _ => Number(value) is { } number ? number.ToString(CultureInfo.InvariantCulture) : "an object",
    };

    private static JavaScriptException Uncallable(string name, string directive) => new($"{name} cannot be called on the server: its file says '{directive}'.");
}
