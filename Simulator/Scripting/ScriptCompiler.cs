using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;

namespace RouteHandlers.Scripting;

/// <summary>
/// Compiles scripts into one class each. All scripts of a call share one compilation, so that the compiler's cold start is paid once;
/// a script that is known already, from any earlier call, is not compiled again. An error in one script spoils no other.
/// </summary>
internal static class ScriptCompiler
{
    // Scripts are read as scripts and compiled as classes: their top-level methods are its members, their usings go before it.
    private static readonly CSharpParseOptions _scriptOptions = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);
    private static readonly CSharpParseOptions _classOptions = new(LanguageVersion.Latest);

    /// <summary>The compiler's word for a namespace; ours says what to do.</summary>
    private const string NamespaceInScript = "CS7021";

    private const string ImplicitUsings =
        "using System; using System.Collections.Generic; using System.Linq; using System.Text; using System.Text.Json.Nodes; using System.Threading; "
        + "using System.Threading.Tasks; using RouteHandlers.Scripting; using RouteHandlers.Server; using RouteHandlers.Web; using static RouteHandlers.Web.Globals;";

    private static readonly ImmutableArray<(string Name, Type Type)> _imports =
    [
        .. from type in new[] { typeof(Server.NextCache), typeof(Server.NextHeaders), typeof(Server.NextNavigation), typeof(Server.NextServer) }
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
           select (method.Name, type),
    ];

    private static readonly ConcurrentDictionary<ScriptSource, Compiled> _cache = new();
    private static readonly Lock _lock = new();
    private static readonly Lazy<ImmutableArray<MetadataReference>> _references = new(LoadReferences);
    private static int _assemblies;

    /// <summary>The class of each script, in order; null where it has problems.</summary>
    public static (ImmutableArray<Type?> Types, ImmutableArray<ScriptProblem> Problems) Compile(IReadOnlyList<ScriptSource> sources)
    {
        lock (_lock)
        {
            var missing = sources.Where(source => !_cache.ContainsKey(source)).Distinct().ToList();
            if (missing.Count > 0)
            {
                CompileMissing(missing);
            }
        }

        var found = sources.Select(source => _cache[source]).ToList();
        return ([.. found.Select(compiled => compiled.Type)], [.. found.SelectMany(compiled => compiled.Problems).Distinct()]);
    }

    private static void CompileMissing(List<ScriptSource> sources)
    {
        var assembly = $"RouteScripts{Interlocked.Increment(ref _assemblies)}";
        var classes = sources.Index().AsParallel().AsOrdered().Select(item => Parse(item.Item, assembly, $"Script{item.Index}")).OfType<ScriptClass>().ToList();

        var compilation = CSharpCompilation.Create(
            assembly,
            [.. classes.Select(item => item.Tree)],
            _references.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Disable, concurrentBuild: true));

        var (image, failures) = Emit(compilation);
        if (failures.Length > 0)
        {
            (image, failures) = Emit(WithoutBroken(compilation, classes));
        }

        if (failures.Length > 0)
        {
            throw new InvalidOperationException($"Scripts cannot be compiled here: {failures[0].GetMessage()}");
        }

        var loaded = Assembly.Load(image);
        foreach (var (source, _, className) in classes)
        {
            _cache.TryAdd(source, new(loaded.GetType(className), []));
        }
    }

    /// <summary>Null: it has problems, which are kept.</summary>
    private static ScriptClass? Parse(ScriptSource source, string assembly, string className)
    {
        var (text, problems) = ToClass(source, assembly, className);
        if (problems.Length > 0)
        {
            _cache[source] = new(null, problems);
            return null;
        }

        return new(source, CSharpSyntaxTree.ParseText(text, _classOptions, source.Path, Encoding.UTF8), $"{assembly}.{className}");
    }

    private static (byte[] Image, ImmutableArray<Diagnostic> Failures) Emit(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, options: new(debugInformationFormat: DebugInformationFormat.Embedded)); // exceptions know their line
        return (image.ToArray(), emitted.Success ? [] : [.. emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)]);
    }

    /// <summary>What does not compile is left out. Asked for only where emitting failed: it compiles everything once more.</summary>
    private static CSharpCompilation WithoutBroken(CSharpCompilation compilation, List<ScriptClass> classes)
    {
        foreach (var group in compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).GroupBy(diagnostic => diagnostic.Location.SourceTree).ToList())
        {
            var broken = classes.Find(item => item.Tree == group.Key) ?? throw new InvalidOperationException($"Scripts cannot be compiled here: {group.First().GetMessage()}");
            _cache[broken.Source] = new(null, [.. group.Select(diagnostic => Problem(broken.Source, diagnostic))]);
            compilation = compilation.RemoveSyntaxTrees(broken.Tree);
        }

        return compilation;
    }

    private static ScriptProblem Problem(ScriptSource source, Diagnostic diagnostic)
    {
        var position = diagnostic.Location.GetMappedLineSpan().StartLinePosition;
        return new(source.Path, position.Line + 1, position.Character + 1, $"{diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}{Import(diagnostic)}");
    }

    /// <summary>What to do about a name of <c>next/*</c> that the script uses without its import.</summary>
    private static string Import(Diagnostic diagnostic)
    {
        var text = diagnostic.Id is "CS0103" or "CS1955" ? diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan) : "";
        return _imports.FirstOrDefault(import => import.Name.Equals(text, StringComparison.OrdinalIgnoreCase)) is (_, { } type) and var (name, _)
            ? $" {name}() is imported with: using static {type.FullName};"
            : "";
    }

    /// <summary>The script as a class; its lines keep their numbers.</summary>
    private static (string Text, ImmutableArray<ScriptProblem> Problems) ToClass(ScriptSource source, string @namespace, string className)
    {
        var tree = CSharpSyntaxTree.ParseText(source.Text, _scriptOptions, source.Path);
        var root = (CompilationUnitSyntax)tree.GetRoot();
        var directive = root.Members.FirstOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { Expression: LiteralExpressionSyntax { Token.Value: string } } } first ? first : null;
        ImmutableArray<ScriptProblem> problems =
        [
            .. tree.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != NamespaceInScript).Select(diagnostic => Problem(source, diagnostic)),
            .. root.Members.OfType<GlobalStatementSyntax>().Where(statement => statement != directive).Select(statement => Misplaced(statement, "a statement")),
            .. root.Members.OfType<BaseNamespaceDeclarationSyntax>().Select(member => Misplaced(member, "a namespace")),
            .. root.Members.OfType<FieldDeclarationSyntax>()
                .Where(field => field.Modifiers.Any(SyntaxKind.StaticKeyword) && !field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword))
                .Select(field => Misplaced(field, "a mutable static field")),
        ];
        if (problems.Length > 0)
        {
            return ("", problems);
        }

        var body = new StringBuilder(source.Text);
        foreach (var span in root.Usings.Select(item => item.FullSpan).Concat(root.Externs.Select(item => item.FullSpan)).Concat(directive is null ? [] : [directive.Span]))
        {
            for (var index = span.Start; index < span.End; index++)
            {
                body[index] = body[index] is '\n' or '\r' ? body[index] : ' ';
            }
        }

        var attribute = directive is null ? "" : $"[Directive({((ExpressionStatementSyntax)directive.Statement).Expression})] ";
        var usings = string.Concat(root.Usings.Select(item => AtItsPlace(item)));
        return ($"{ImplicitUsings}{usings}\nnamespace {@namespace};\n{attribute}internal sealed class {className} {{\n#line 1 {Quote(source.Path)}\n{body}\n#line hidden\n}}", []);

        string AtItsPlace(UsingDirectiveSyntax directive)
        {
            var position = directive.GetLocation().GetLineSpan().StartLinePosition;
            return $"\n#line {position.Line + 1} {Quote(source.Path)}\n{new string(' ', position.Character)}{directive.WithoutTrivia().ToFullString()}";
        }

        ScriptProblem Misplaced(SyntaxNode node, string what)
        {
            var position = node.GetLocation().GetLineSpan().StartLinePosition;
            return new(source.Path, position.Line + 1, position.Character + 1,
                $"{what} stands at the top level. A C# twin holds methods, constants and types, as a module holds exports. Move it into a method.");
        }
    }

    private static string Quote(string path) => $"\"{path.Replace("\"", "'", StringComparison.Ordinal)}\"";

    private static ImmutableArray<MetadataReference> LoadReferences()
    {
        string[] needed =
        [
            "System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Collections.Immutable", "System.Linq", "System.Memory", "System.Text.Json",
            "System.Text.RegularExpressions", "System.Text.Encodings.Web", "System.Threading", "System.Threading.Channels", "System.Net.Http", "System.Net.Primitives",
            "System.Net.ServerSentEvents", "System.Private.Uri", "System.Private.Xml", "System.Security.Cryptography", "System.Private.Xml.Linq", "System.Xml.XDocument", "System.Xml.ReaderWriter", "System.Xml.Linq",
            "System.Linq.AsyncEnumerable", "System.ObjectModel", "System.Console", "System.IO.Pipelines", "netstandard",
        ];
        var trusted = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .ToLookup(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. needed.SelectMany(name => trusted[name].Take(1)).Select(path => MetadataReference.CreateFromFile(path)),
            MetadataReference.CreateFromFile(typeof(ScriptCompiler).Assembly.Location),
        ];
    }

    private sealed record ScriptClass(ScriptSource Source, SyntaxTree Tree, string ClassName);

    private sealed record Compiled(Type? Type, ImmutableArray<ScriptProblem> Problems);
}
