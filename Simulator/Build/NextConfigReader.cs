using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RouteHandlers.Routing;
using RouteHandlers.Scripting;
using RouteHandlers.Tree;
using RouteHandlers.Versions;

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
            reader._errors.Add(Messages.MissingConfigTwin(file));
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
        _errors.AddRange(problems.Select(problem => new BuildError(BuildErrorCode.ScriptError,
            $"{problem.Path}({problem.Line},{problem.Column}): {problem.Message}", [problem.Path], problem.Line, problem.Column)));
        foreach (var (file, type) in scripts.Zip(types).Where(pair => pair.Second is not null))
        {
            try
            {
                new ConfigFile(this, file, type!).Read();
            }
            catch (Exception exception) when (exception is PathPatternException or ArgumentException or InvalidOperationException or JsonException or FormatException)
            {
                _errors.Add(Messages.InvalidConfig(file, exception.Message));
            }
        }
    }

    private sealed class ConfigFile(NextConfigReader reader, TreeFile file, Type type)
    {
        private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

        private readonly object _instance = Activator.CreateInstance(type, nonPublic: true)!;

        public void Read()
        {
            var fields = type.GetFields(Members).Where(field => !field.Name.StartsWith('<')).ToDictionary(field => field.Name, field => field.IsLiteral ? field.GetRawConstantValue() : field.GetValue(_instance), StringComparer.Ordinal);
            foreach (var unknown in fields.Keys.Except(_values))
            {
                Refuse($"the key '{unknown}' is not known. The simulator reads {string.Join(", ", _values.Concat(_lists))}");
            }

            if (file.Path.StartsWith(MountedFolder, StringComparison.Ordinal) && fields.Count > 0)
            {
                Refuse($"a configuration below a prefix says '{fields.Keys.First()}', which is the whole app's. Only {string.Join(", ", _lists)} can stand there; say 'mount: root'");
                return;
            }

            reader._config = reader._config with
            {
                BasePath = fields.GetValueOrDefault("basePath") as string ?? reader._config.BasePath,
                TrailingSlash = fields.GetValueOrDefault("trailingSlash") as bool? ?? reader._config.TrailingSlash,
                SkipTrailingSlashRedirect = fields.GetValueOrDefault("skipTrailingSlashRedirect") as bool? ?? reader._config.SkipTrailingSlashRedirect,
                PageExtensions = fields.GetValueOrDefault("pageExtensions") is IEnumerable<string> extensions ? [.. extensions] : reader._config.PageExtensions,
            };
            var basePath = reader._config.BasePath;
            if (basePath.Length > 0 && (!basePath.StartsWith('/') || basePath.EndsWith('/')))
            {
                Refuse($"basePath is '{basePath}'. It begins with a slash and does not end in one");
            }

            var rewrites = Call("rewrites");
            var lists = rewrites as JsonObject ?? new JsonObject { ["afterFiles"] = rewrites };
            foreach (var unknown in lists.Select(list => list.Key).Except(["beforeFiles", "afterFiles", "fallback"]))
            {
                Refuse($"rewrites() returns the key '{unknown}'. It returns an array, or an object with beforeFiles, afterFiles and fallback");
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

            var returned = ScriptModule.AwaitAsync(method.Invoke(_instance, BindingFlags.DoNotWrapExceptions, null, [], null)).GetAwaiter().GetResult();
            return JsonSerializer.SerializeToNode(returned, _plain);
        }

        private IEnumerable<ConfigRoute> Routes(string list, JsonNode? entries)
        {
            if (entries is null)
            {
                return [];
            }

            if (entries is not JsonArray array)
            {
                Refuse($"{list}() returns {entries.ToJsonString(_plain)}. An array of objects was expected");
                return [];
            }

            return [.. array.Select(entry => Route(list, entry)).OfType<ConfigRoute>()];
        }

        private ConfigRoute? Route(string list, JsonNode? node)
        {
            string[] allowed = list switch
            {
                "headers" => ["source", "has", "missing", "basePath", "headers"],
                "redirects" => ["source", "has", "missing", "basePath", "destination", "permanent", "statusCode"],
                _ => ["source", "has", "missing", "basePath", "destination"],
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

            var headers = (entry["headers"] as JsonArray ?? []).Select(header => KeyValuePair.Create(Text(header?["key"]), Text(header?["value"]))).ToList();
            if (list == "headers" && (headers.Count == 0 || headers.Exists(header => header.Key is null || header.Value is null)))
            {
                problems.Add("'headers' is not an array of objects with a key and a value");
            }

            var status = entry["statusCode"]?.GetValue<int>();
            var permanent = entry["permanent"]?.GetValue<bool>();
            if (list == "redirects" && (status is null ? permanent is null : status is not (301 or 302 or 303 or 307 or 308)))
            {
                problems.Add(status is null ? "'permanent' is neither true nor false" : $"the statusCode {status} is not one of 301, 302, 303, 307, 308");
            }

            if (problems.Count > 0)
            {
                Refuse($"{list}(): {string.Join(", ", problems)} in {node?.ToJsonString(_plain) ?? "null"}");
                return null;
            }

            var rules = reader._rules;
            var basePath = rules.BasePathCanBeLeft && entry["basePath"]?.GetValue<bool>() == false ? "" : reader._config.BasePath;
            try
            {
                return new()
                {
                    Source = PathPattern.Parse(Below(basePath, source!), new()
                    {
                        IsCaseSensitive = !rules.SourcesIgnoreCase,
                        TrailingSlashIsOptional = rules.SourcesTakeATrailingSlash,
                        TextBeforeIsNotTaken = rules.TextBeforeIsNotTaken,
                    }),
                    Has = [.. Conditions(entry["has"])],
                    Missing = [.. Conditions(entry["missing"])],
                    Headers = [.. headers.Select(header => KeyValuePair.Create(header.Key!, header.Value!))],
                    Destination = destination is null ? null : new(destination.StartsWith('/') ? Below(basePath, destination) : destination),
                    StatusCode = rules.StatusCodeCounts && status is { } own ? own : permanent == true ? rules.Permanent : rules.Temporary,
                };
            }
            catch (Exception exception) when (exception is PathPatternException or ArgumentException)
            {
                Refuse($"{list}(): {exception.Message} in {node!.ToJsonString(_plain)}");
                return null;
            }
        }

        private IEnumerable<RouteCondition> Conditions(JsonNode? items) => !reader._rules.ConditionsAreHeeded ? [] :
            (items as JsonArray ?? []).Select(item => RouteCondition.Create(
                Enum.TryParse<RouteConditionType>(Text(item?["type"]), ignoreCase: true, out var kind) ? kind : throw new PathPatternException($"'{Text(item?["type"])}' is not one of header, cookie, host, query"),
                Text(item?["key"]) ?? (kind == RouteConditionType.Host ? "" : throw new PathPatternException("a condition has no key")),
                Text(item?["value"]) ?? (kind == RouteConditionType.Host ? throw new PathPatternException("a condition on the host has no value") : null)));

        private static string Below(string basePath, string path) => path == "/" && basePath.Length > 0 ? basePath : basePath + path;

        private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

        private void Refuse(string problem) => reader._errors.Add(Messages.InvalidConfig(file, problem));
    }
}
