using RouteHandlers.Build;
using RouteHandlers.Runtime;
using RouteHandlers.Scripting;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Scripting;

/// <summary>The C# twin: its top-level methods are a module's exports.</summary>
public class ScriptTests
{
    [Theory]
    [InlineData("Response GET() => new(\"x\");")]
    [InlineData("Response GET(Request request) => new(\"x\");")]
    [InlineData("Response GET(NextRequest request) => new(\"x\");")]
    [InlineData("Response GET(NextRequest request, RouteContext context) => new(\"x\");")]
    [InlineData("Response GET(object request, object context) => new(\"x\");")]
    [InlineData("NextResponse GET() => new(\"x\");")]
    [InlineData("object GET() => new Response(\"x\");")]
    [InlineData("Task<Response> GET() => Task.FromResult(new Response(\"x\"));")]
    [InlineData("async Task<Response> GET(NextRequest request) { await Task.Yield(); return new(\"x\"); }")]
    [InlineData("async Task<NextResponse> GET() { await Task.Yield(); return new(\"x\"); }")]
    [InlineData("async Task<object> GET() { await Task.Yield(); return new Response(\"x\"); }")]
    [InlineData("ValueTask<Response> GET() => ValueTask.FromResult(new Response(\"x\"));")]
    [InlineData("async ValueTask<Response> GET() { await Task.Yield(); return new(\"x\"); }")]
    [InlineData("static Response GET() => new(\"x\");")]
    [InlineData("public Response GET() => new(\"x\");")]
    [InlineData("private static async Task<Response> GET() { await Task.Yield(); return new(\"x\"); }")]
    [InlineData("readonly string _text = \"x\"; Response GET() => new(_text);")]
    [InlineData("Response GET() => Helper(); Response Helper() => new(\"x\");")]
    [InlineData("Response GET() => new(Texts.One); static class Texts { public const string One = \"x\"; }")]
    [InlineData("record Pair(string A, string B); Response GET() => new(new Pair(\"x\", \"\").A);")]
    [InlineData("using System.Globalization; Response GET() => new(string.Create(CultureInfo.InvariantCulture, $\"x\"));")]
    [InlineData("using static System.String; Response GET() => new(Concat(\"x\", \"\"));")]
    [InlineData("using Text = System.String; Response GET() => new(Text.Concat(\"x\", \"\"));")]
    public async Task AHandlerOfAnyShapeAnswers(string script) => Assert.Equal("x", await GetAsync(script));

    [Theory]
    [InlineData("const string dynamic = \"auto\";", ConfigForm.Literal)]
    [InlineData("static readonly string dynamic = \"auto\";", ConfigForm.Computed)]
    [InlineData("static readonly string[] dynamic = [\"auto\"];", ConfigForm.Literal)]
    [InlineData("string dynamic = \"auto\";", ConfigForm.Variable)]
    [InlineData("string dynamic => \"auto\";", ConfigForm.ReExport)]
    public void AnOptionIsWrittenAsItsMemberIs(string script, ConfigForm form) => Assert.Equal(form, ExportsOf(script).Forms["dynamic"]);

    [Fact]
    public void ALoneTextInTheFirstLineIsADirective()
    {
        Assert.Equal("use client", ExportsOf("\"use client\";\n\nResponse GET() => new(\"x\");").Directive);
        Assert.Null(ExportsOf("Response GET() => new(\"x\");").Directive);
    }

    private static RouteModule ExportsOf(string script) =>
        Assert.Single(AppBuilder.Build(new FolderTree().File("app/route.csx", script), ContractRules.For(NextVersion.Next14)).Files).Instantiate();

    [Theory]
    [InlineData("void GET() { }")]
    [InlineData("Task GET() => Task.CompletedTask;")]
    [InlineData("async Task GET() => await Task.Yield();")]
    [InlineData("ValueTask GET() => default;")]
    [InlineData("async ValueTask GET() => await Task.Yield();")]
    [InlineData("Response GET() => null;")]
    [InlineData("Task<Response> GET() => Task.FromResult<Response>(null);")]
    public async Task AHandlerThatReturnsNothing_Answers500_AndTheLogSaysUndefined(string script)
    {
        var app = await BuildAsync(script);

        Assert.Equal(500, (await app.FetchAsync("/")).Status);
        Assert.Equal(["app/route.csx: Error: GET gave undefined. A Response was expected. Return one in every branch of the handler."], app.Log.Tail(9));
    }

    [Theory]
    [InlineData("string GET() => \"x\";", "String")]
    [InlineData("int GET() => 1;", "Int32")]
    [InlineData("async Task<int> GET() { await Task.Yield(); return 1; }", "Int32")]
    [InlineData("object GET() => new { a = 1 };", "AnonymousType")]
    public async Task AHandlerThatReturnsSomethingElse_Answers500_AndTheLogSaysWhat(string script, string type)
    {
        var app = await BuildAsync(script);

        Assert.Equal(500, (await app.FetchAsync("/")).Status);
        Assert.Matches($"^app/route.csx: Error: GET gave .*{type}.*\\. A Response was expected", Assert.Single(app.Log.Tail(9)));
    }

    [Fact]
    public void ExportsAreTheDocumentedNamesAndWhatSaysSo()
    {
        var module = ModuleOf("""
            const string dynamic = "force-static";
            const int revalidate = 60;
            const bool dynamicParams = false;
            const string hidden = "no";
            [Export] const string shown = "yes";
            readonly string[] preferredRegion = ["iad1"];

            Response GET() => new();
            Response helper() => new();
            [Export] Response extra() => new();
            """);

        Assert.Equal(["GET", "extra"], module.Handlers.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["dynamic", "dynamicParams", "preferredRegion", "revalidate", "shown"], module.Config.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("force-static", 60, false, "yes"), (module.Config["dynamic"], module.Config["revalidate"], module.Config["dynamicParams"], module.Config["shown"]));
        Assert.Equal(["iad1"], Assert.IsType<string[]>(module.Config["preferredRegion"]));
    }

    [Fact]
    public async Task EachAppHasItsOwnInstanceOfAModule()
    {
        const string script = "int calls; Response GET() => new((++calls).ToString());";
        var (first, second) = (await BuildAsync(script), await BuildAsync(script));

        Assert.Equal(("1", "2", "1"), (await TextAsync(first), await TextAsync(first), await TextAsync(second)));
    }

    [Theory]
    [InlineData("using System.Globalization;\n\nResponse GET()\n{\n    throw new InvalidOperationException(\"here\");\n}", 5)]
    [InlineData("async Task<Response> GET()\n{\n    await Task.Yield();\n    return Helper();\n}\nResponse Helper() =>\n    throw new InvalidOperationException(\"here\");", 7)]
    public async Task AnExceptionIsLoggedWithItsLineInTheScript(string script, int line)
    {
        var app = await BuildAsync(script);

        Assert.Equal(500, (await app.FetchAsync("/")).Status);
        Assert.Equal([$"app/route.csx({line}): InvalidOperationException: here"], app.Log.Tail(9));
    }

    [Theory]
    [InlineData("Cookies", "NextHeaders")]
    [InlineData("cookies", "NextHeaders")]
    [InlineData("Headers", "NextHeaders")]
    [InlineData("Redirect", "NextNavigation")]
    [InlineData("After", "NextServer")]
    public void AForgottenImport_IsNamed(string name, string module)
    {
        var error = ErrorsOf($"Response GET() {{ {name}(); return new(); }}")[0];

        Assert.EndsWith($"() is imported with: using static RouteHandlers.Server.{module};", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Response GET() => new(1 + );", 1, 27, "CS1525")]
    [InlineData("Response GET()\n{\n    return Nothing();\n}", 3, 12, "CS0103")]
    [InlineData("using System.Globalization;\nResponse GET() => new(CultureInf.Invariant);", 2, 23, "CS0103")]
    [InlineData("Response GET() => new();\nResponse GET() => new();", 2, 10, "CS0111")]
    [InlineData("Response GET() {", 1, 17, "CS1513")]
    [InlineData("Response GET() => new(); }", 1, 26, "CS7017")]
    [InlineData("using System.Globalization;\n  using Missing.Name;\nResponse GET() => new();", 2, 9, "CS0246")]
    [InlineData("using Missing.Name;\nResponse GET() => new();", 1, 7, "CS0246")]
    public void AScriptThatDoesNotCompile_IsToldByLineAndColumn(string script, int line, int column, string id)
    {
        var error = ErrorsOf(script)[0];

        Assert.Equal((BuildErrorCode.ScriptError, line, column), (error.Code, error.Line, error.Column));
        Assert.Equal<string>(["app/route.csx"], error.Paths);
        Assert.StartsWith($"app/route.csx({line},{column}): {id}: ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Response GET() => new();\nConsole.WriteLine(1);", 2, "a statement")]
    [InlineData("namespace X { }", 1, "a namespace")]
    [InlineData("static int calls;\nResponse GET() => new();", 1, "a mutable static field")]
    public void WhatAModuleDoesNotHold_IsRefusedAtTheTopLevel(string script, int line, string what)
    {
        var error = Assert.Single(ErrorsOf(script));

        Assert.Equal((BuildErrorCode.ScriptError, line), (error.Code, error.Line));
        Assert.EndsWith($": {what} stands at the top level. A C# twin holds methods, constants and types, as a module holds exports. Move it into a method.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Response GET(string text) => new();", "app/route.csx: GET takes (String). A handler takes nothing, a request (NextRequest or Request), or a request and a RouteContext. Change its parameters.")]
    [InlineData("Response GET(RouteContext context, NextRequest request) => new();", "app/route.csx: GET takes (RouteContext, NextRequest). A handler takes nothing, a request (NextRequest or Request), or a request and a RouteContext. Change its parameters.")]
    [InlineData("Response GET(NextRequest a, RouteContext b, int c) => new();", "app/route.csx: GET takes (NextRequest, RouteContext, Int32). A handler takes nothing, a request (NextRequest or Request), or a request and a RouteContext. Change its parameters.")]
    [InlineData("Response GET() => new(); Response GET(NextRequest request) => new();", "app/route.csx: GET is exported 2 times. A module exports a name once. Remove one of them.")]
    public void AnExportThatCannotBeCalled_IsInvalid(string script, string message)
    {
        var error = Assert.Single(ErrorsOf(script));

        Assert.Equal((BuildErrorCode.InvalidExport, message), (error.Code, error.Message));
    }

    [Fact]
    public void AModuleThatFailsAsItIsLoaded_FailsTheBuild()
    {
        var error = Assert.Single(ErrorsOf("readonly int number = int.Parse(\"x\"); Response GET() => new();"));

        Assert.Equal(BuildErrorCode.PageDataError, error.Code);
        Assert.StartsWith("app/route.csx: the module cannot be evaluated: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ABrokenScriptSpoilsNoOther()
    {
        var tree = new FolderTree()
            .File("app/a/route.csx", "Response GET() => new(Unknown);")
            .File("app/b/route.csx", "Response GET() => new(\"b\");")
            .File("app/c/route.csx", "Response GET( => new();");

        Assert.Equal(["app/a/route.csx", "app/c/route.csx"], Errors(tree).Select(error => Assert.Single(error.Paths)).Distinct());

        var (types, problems) = ScriptCompiler.Compile([.. tree.Files.Select(file => new ScriptSource(file.Path, System.Text.Encoding.UTF8.GetString(file.Content!)))]);
        Assert.Equal([true, false, true], types.Select(type => type is null));
        Assert.Equal(["app/a/route.csx", "app/c/route.csx"], problems.Select(problem => problem.Path).Distinct().Order());
    }

    [Fact]
    public void ScriptsOfOneCallAreOneAssembly_AndWhatIsKnownIsNotCompiledAgain()
    {
        var scripts = Enumerable.Range(0, 12).Select(index => new ScriptSource($"app/one-assembly-{index}/route.csx", $"Response GET() => new(\"{index}\");")).ToList();

        var first = ScriptCompiler.Compile(scripts).Types;
        var second = ScriptCompiler.Compile([.. scripts, new("app/one-assembly-more/route.csx", "Response GET() => new();")]).Types;

        Assert.Single(first.Select(type => type!.Assembly).Distinct());
        Assert.Equal(first, second.Take(12));
        Assert.NotEqual(first[0]!.Assembly, second[12]!.Assembly);
    }

    [Fact]
    public async Task ManyAppsAtOnceCompileTheSameScripts()
    {
        var tree = new FolderTree().File("app/route.csx", "Response GET() => new(\"together\");").File("app/x/route.csx", "Response GET() => new();");

        var apps = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RouteHandlerApp.BuildAsync(tree)));

        Assert.Equal(Enumerable.Repeat("together", 8), await Task.WhenAll(apps.Select(TextAsync)));
    }

    private static Task<RouteHandlerApp> BuildAsync(string script) => RouteHandlerApp.BuildAsync(new FolderTree().File("app/route.csx", script));

    private static async Task<string> GetAsync(string script) => await TextAsync(await BuildAsync(script));

    private static async Task<string> TextAsync(RouteHandlerApp app) => await (await app.FetchAsync("/")).TextAsync();

    private static RouteModule ModuleOf(string script) =>
        Assert.Single(AppBuilder.Build(new FolderTree().File("app/route.csx", script), ContractRules.For(NextVersion.Next15)).Files).Instantiate();

    private static IReadOnlyList<BuildError> ErrorsOf(string script) => Errors(new FolderTree().File("app/route.csx", script));

    private static IReadOnlyList<BuildError> Errors(FolderTree tree) =>
        Assert.Throws<BuildException>(() => AppBuilder.Build(tree, ContractRules.For(NextVersion.Next15))).Errors;
}
