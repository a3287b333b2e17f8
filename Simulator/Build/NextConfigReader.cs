using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RouteHandlers.Routing;
using RouteHandlers.Scripting;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Build;

/// <summary>
/// Reads <c>next.config.csx</c>, the twin of <c>next.config.js</c>: its constants and fields are the keys, its methods <c>headers()</c>, <c>redirects()</c> and
/// <c>rewrites()</c> return plain objects. Parts of it, one for each of the apps that are put together, lie in <c>next.config.d</c>.
/// </summary>
internal sealed class NextConfigReader
{
    public const string FileName = "next.config.csx";
    public const string RootFolder = "next.config.d/root/";
    public const string MountedFolder = "next.config.d/mounted/";

    private static readonly string[] _lists = ["headers", "redirects", "rewrites"];
    private static readonly string[] _values = ["basePath", "trailingSlash", "skipTrailingSlashRedirect", "pageExtensions"];
    private static readonly JsonSerializerOptions _plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly NextConfigRules _rules;
    private readonly List<BuildError> _errors = [];
    private NextConfig _config = new();

    private NextConfigReader(NextConfigRules rules) => _rules = rules;

    /// <summary>The configuration of a tree, and what is wrong with it.</summary>
    public static (NextConfig Config, ImmutableArray<BuildError> Errors) Read(FolderTree tree, NextConfigRules rules)
    {
        var reader = new NextConfigReader(rules);
        var files = tree.Files.Where(file => IsConfig(file.Path)).ToList();
        var scripts = files.Where(file => file.Path.EndsWith(".csx", StringComparison.Ordinal)).ToList();
        foreach (var file in files.Except(scripts).Where(file => tree.Find(Path.ChangeExtension(file.Path, "csx")) is null))
        {
            reader._errors.Add(Messages.MissingTwin(file.Path, "keys"));
        }

        if (scripts.Count > 0)
        {
            reader.Read(scripts);
        }

        return (reader._config, [.. reader._errors]);
    }

    private static bool IsConfig(string path) =>
        path is FileName or "next.config.js" or "next.config.mjs" or "next.config.ts"
        || path.StartsWith(RootFolder, StringComparison.Ordinal) || path.StartsWith(MountedFolder, StringComparison.Ordinal);

    private void Read(List<TreeFile> scripts)
    {
        var (types, problems) = ScriptCompiler.Compile([.. scripts.Select(file => new ScriptSource(file.Path, Encoding.UTF8.GetString(file.Content ?? [])))]);
        _errors.AddRange(problems.Select(Messages.ScriptError));
        foreach (var (file, type) in scripts.Zip(types).Where(pair => pair.Second is not null))
        {
            BuildWatch.Runs(file.Path);
            try
            {
                var instance = Activator.CreateInstance(type!, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DoNotWrapExceptions, null, null, null)!;
                new ConfigFile(this, file, type!, instance).Read();
            }
            catch (Exception exception)
            {
                _errors.Add(Messages.ConfigFailed(file, "its evaluation", Messages.CauseOf(exception)));
            }
        }

        BuildWatch.RunsNothing();
    }

    private sealed class ConfigFile(NextConfigReader reader, TreeFile file, Type type, object instance)
    {
        private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

        public void Read()
        {
            var fields = type.GetFields(Members).Where(field => !field.Name.StartsWith('<')).ToDictionary(field => field.Name, field => field.IsLiteral ? field.GetRawConstantValue() : field.GetValue(instance), StringComparer.Ordinal);
            foreach (var unknown in fields.Keys.Except(_values))
            {
                Refuse($"the key '{unknown}' is not known. The simulator reads {string.Join(", ", _values.Concat(_lists))}", "Correct its name, or remove it");
            }

            RefuseMethods();

            if (file.Path.StartsWith(MountedFolder, StringComparison.Ordinal) && fields.Count > 0)
            {
                Refuse($"a configuration below a prefix says '{fields.Keys.First()}', which is the whole app's. Only {string.Join(", ", _lists)} can stand there; say 'mount: root'", "Move it there");
                return;
            }

            reader._config = reader._config with
            {
                BasePath = Value<string>(fields, "basePath", "A text was expected, as \"/docs\"") ?? reader._config.BasePath,
                TrailingSlash = Value<bool?>(fields, "trailingSlash", "true or false was expected") ?? reader._config.TrailingSlash,
                SkipTrailingSlashRedirect = Value<bool?>(fields, "skipTrailingSlashRedirect", "true or false was expected") ?? reader._config.SkipTrailingSlashRedirect,
                PageExtensions = Value<IEnumerable<string>>(fields, "pageExtensions", "An array of texts was expected, as [\"tsx\", \"ts\"]") is { } extensions ? [.. extensions] : reader._config.PageExtensions,
            };
            var basePath = reader._config.BasePath;
            if (basePath.Length > 0 && (!basePath.StartsWith('/') || basePath.EndsWith('/')))
            {
                Refuse($"basePath is '{basePath}'. It begins with a slash and does not end in one", $"Write \"/{basePath.Trim('/')}\"");
            }

            var rewrites = Call("rewrites");
            var lists = rewrites as JsonObject ?? new JsonObject { ["afterFiles"] = rewrites };
            foreach (var unknown in lists.Select(list => list.Key).Except(["beforeFiles", "afterFiles", "fallback"]))
            {
                Refuse($"rewrites() returns the key '{unknown}'. It returns an array, or an object with beforeFiles, afterFiles and fallback", "Correct its name, or remove it");
            }

            reader._config = reader._config with
            {
                Headers = [.. reader._config.Headers, .. Routes("headers", Call("headers"))],
                Redirects = [.. reader._config.Redirects, .. Routes("redirects", Call("redirects"))],
                BeforeFiles = [.. reader._config.BeforeFiles, .. Routes("rewrites", lists["beforeFiles"])],
                AfterFiles = [.. reader._config.AfterFiles, .. Routes("rewrites", lists["afterFiles"])],
                Fallback = [.. reader._config.Fallback, .. Routes("rewrites", lists["fallback"])],
            };
        }

        /// <summary>What a method returns, as plain objects and arrays; null: there is no such method.</summary>
        private JsonNode? Call(string name)
        {
            if (type.GetMethod(name, Members, []) is not { } method)
            {
                return null;
            }

            try
            {
                var returned = ScriptModule.AwaitAsync(method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, [], null)).GetAwaiter().GetResult();
                return JsonSerializer.SerializeToNode(returned, _plain);
            }
            catch (Exception exception)
            {
                reader._errors.Add(Messages.ConfigFailed(file, $"{name}()", exception));
                return null;
            }
        }

        private void RefuseMethods()
        {
            foreach (var method in type.GetMethods(Members).Where(method => !method.IsSpecialName && !method.Name.StartsWith('<'))) // local functions are named so
            {
                if (!_lists.Contains(method.Name))
                {
                    Refuse($"the method '{method.Name}' is not known. The simulator calls {string.Join(", ", _lists.Select(name => $"{name}()"))}", "Correct its name, or make it a local function of the one that calls it");
                }
                else if (method.GetParameters() is { Length: > 0 } parameters)
                {
                    Refuse($"{method.Name} takes ({string.Join(", ", parameters.Select(parameter => parameter.ParameterType.Name))}). A method without parameters was expected", "Remove them");
                }
            }
        }

        /// <summary>The value of a key; null: it is not given, or refused.</summary>
        private T? Value<T>(Dictionary<string, object?> fields, string key, string expected)
        {
            switch (fields.GetValueOrDefault(key))
            {
                case null:
                    return default;
                case T value:
                    return value;
                case var other:
                    Refuse($"{key} is {JsonSerializer.Serialize(other, _plain)}. {expected}", "Correct it, or remove it for the default");
                    return default;
            }
        }

        private IEnumerable<ConfigRoute> Routes(string list, JsonNode? entries)
        {
            if (entries is null)
            {
                return [];
            }

            if (entries is not JsonArray array)
            {
                Refuse($"{list}() returns {entries.ToJsonString(_plain)}. An array of objects was expected", FormOf(list));
                return [];
            }

            return [.. array.Select((entry, index) => Route(list, index, entry)).OfType<ConfigRoute>()];
        }

        private ConfigRoute? Route(string list, int index, JsonNode? node)
        {
            string[] allowed = list switch
            {
                "headers" => ["source", "locale", "has", "missing", "basePath", "headers"],
                "redirects" => ["source", "locale", "has", "missing", "basePath", "destination", "permanent", "statusCode"],
                _ => ["source", "locale", "has", "missing", "basePath", "destination"],
            };
            var (problems, entry) = (new List<string>(), node as JsonObject ?? []);
            var source = Text(entry["source"]);
            problems.AddRange(entry.Select(pair => pair.Key).Except(allowed).Select(key => $"the field '{key}' is not known"));
            if (source?.StartsWith('/') != true)
            {
                problems.Add("'source' does not start with /");
            }

            var destination = Text(entry["destination"]);
            if (list != "headers" && (destination is null || (list == "rewrites" && !destination.StartsWith('/'))))
            {
                problems.Add(destination is null ? "'destination' is missing" : "'destination' does not start with /. The simulator rewrites to paths of the app");
            }

            var headers = (entry["headers"] as JsonArray ?? []).Select(header => KeyValuePair.Create(Text((header as JsonObject)?["key"]), Text((header as JsonObject)?["value"]))).ToList();
            if (list == "headers" && (headers.Count == 0 || headers.Exists(header => header.Key is null || header.Value is null)))
            {
                problems.Add("'headers' is not an array of objects with a key and a value");
            }

            var status = Whole(entry["statusCode"]);
            var permanent = Truth(entry["permanent"]);
            if (list == "redirects" && status is null && entry["statusCode"] is { } code)
            {
                problems.Add($"the statusCode {code.ToJsonString(_plain)} is not one of 301, 302, 303, 307, 308");
            }
            else if (list == "redirects" && (status is { } asked ? !Response.IsRedirectStatus(asked) : permanent is null))
            {
                problems.Add(status is null ? "'permanent' is neither true nor false" : $"the statusCode {status} is not one of 301, 302, 303, 307, 308");
            }

            if (entry["basePath"] is { } own && Truth(own) != false)
            {
                problems.Add($"'basePath' is {own.ToJsonString(_plain)}. It is false, or left out");
            }

            if (list == "rewrites" && Truth(entry["basePath"]) == false)
            {
                problems.Add("'basePath' is false, with a destination of the app. A rewrite that leaves basePath leaves the app");
            }

            if (entry["locale"] is { } locale && Truth(locale) != false)
            {
                problems.Add($"'locale' is {locale.ToJsonString(_plain)}. It is false, or left out");
            }

            var (has, missing) = (Conditions("has", entry["has"], problems), Conditions("missing", entry["missing"], problems));
            if (problems.Count > 0)
            {
                Refuse($"{list}(): {string.Join(", ", problems)} in {node?.ToJsonString(_plain) ?? "null"} (entry {index + 1})", FormOf(list));
                return null;
            }

            var rules = reader._rules;
            var basePath = rules.BasePathCanBeLeft && entry["basePath"] is not null ? "" : reader._config.BasePath;
            try
            {
                var route = new ConfigRoute
                {
                    Source = PathPattern.Parse(Below(basePath, source!), new()
                    {
                        IsCaseSensitive = !rules.SourcesIgnoreCase,
                        DelimiterMayEndPaths = true,
                        TextBeforeIsNotTaken = rules.TextBeforeIsNotTaken,
                        BareRepeats = rules.TextBeforeIsNotTaken ? BareRepeats.Refused : BareRepeats.AsTheyStand,
                    }),
                    Spared = list == "redirects" ? reader._config.BasePath + "/_next" : null,
                    Has = rules.ConditionsAreHeeded ? has : [],
                    Missing = rules.ConditionsAreHeeded ? missing : [],
                    Headers = [.. headers.Select(header => KeyValuePair.Create(header.Key!, header.Value!))],
                    Destination = destination is null ? null : new(destination.StartsWith('/') ? Below(basePath, destination) : destination, rules),
                    StatusCode = rules.StatusCodeCounts && status is { } given ? given : permanent == true ? rules.Permanent : rules.Temporary,
                };
                var unknown = UnknownNames(route, destination, has);
                if (unknown.Count == 0)
                {
                    return route;
                }

                Refuse($"{list}(): 'destination' has {string.Join(", ", unknown)}, which neither 'source' nor 'has' gives, in {node!.ToJsonString(_plain)} (entry {index + 1})", "Name it there, or take it out of the destination");
            }
            catch (PathPatternException exception)
            {
                Refuse($"{list}(): {exception.Message} in {node!.ToJsonString(_plain)} (entry {index + 1})", FormOf(list));
            }

            return null;
        }

        /// <summary>What a destination within the app takes that its entry does not give. What one elsewhere lacks shows at each request.</summary>
        private List<string> UnknownNames(ConfigRoute route, string? destination, ImmutableArray<RouteCondition> has)
        {
            if (destination?.StartsWith('/') != true)
            {
                return [];
            }

            var known = route.Source.Parameters.Where(parameter => !parameter.IsUnnamed).Select(parameter => parameter.Name).Concat(has.SelectMany(condition => condition.Names));
            var rules = reader._rules;
            var path = rules.GroupsAreRefusedInDestinations ? RouteDestination.PathAndHashOf(destination) : RouteDestination.UrlPathAndHashOf(destination);
            var names = PathPattern.NamesOf(path, rules.TextBeforeIsNotTaken).Except(known)
                .Concat(route.Source.Parameters.Where(parameter => parameter.IsUnnamed && Regex.IsMatch(destination, $@":{parameter.Name}(?!\d)")).Select(parameter => parameter.Name));
            return [.. names.Distinct().Order(StringComparer.Ordinal).Select(name => name.Length > 0 ? $"':{name}'" : "a group without a parameter")];
        }

        private static ImmutableArray<RouteCondition> Conditions(string name, JsonNode? items, List<string> problems)
        {
            if (items is not (null or JsonArray))
            {
                problems.Add($"'{name}' is {items.ToJsonString(_plain)}. An array of conditions was expected");
            }

            var conditions = ImmutableArray.CreateBuilder<RouteCondition>();
            foreach (var (index, item) in (items as JsonArray ?? []).Index())
            {
                try
                {
                    conditions.Add(RouteCondition.Read(item));
                }
                catch (RouteConditionException exception)
                {
                    problems.Add($"{name}[{index}]{exception.Message.TrimEnd('.')}");
                }
            }

            return conditions.ToImmutable();
        }

        private static string Below(string basePath, string path) => path == "/" && basePath.Length > 0 ? basePath : basePath + path;

        private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

        private static bool? Truth(JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var truth) ? truth : null;

        private static int? Whole(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

        private static string FormOf(string list) => "Write { source = \"/old/:path*\", " + list switch
        {
            "headers" => "headers = new[] { new { key = \"x-name\", value = \"text\" } } }",
            "redirects" => "destination = \"/new/:path*\", permanent = true }",
            _ => "destination = \"/new/:path*\" }",
        } + "; 'has', 'missing' and 'basePath = false' may stand beside";

        private void Refuse(string problem, string advice) => reader._errors.Add(Messages.InvalidConfig(file, problem, advice));
    }
}
