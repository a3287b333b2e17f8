using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using RouteHandlers.Conformance.Catalogue;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Scenarios;
using RouteHandlers.Conformance.Yaml;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Scenarios;

/// <summary>The JSON Schemas that editors use and the keys that the loaders know cannot drift apart.</summary>
public sealed class SchemaTests
{
    [Fact]
    public void TheScenarioSchemaHasTheKeysOfTheLoader() => HasTheKeys("scenario", ScenarioKeys.All);

    [Fact]
    public void TheCatalogueSchemaHasTheKeysOfTheLoader() => HasTheKeys("catalogue", CatalogueKeys.All);

    [Fact]
    public void TheSamplesSchemaHasTheKeysOfTheLoader() => HasTheKeys("samples", SampleKeys.All);

    [Fact]
    public void TheImplementationSchemaHasTheKeysAndNamesOfTheLoader()
    {
        HasTheKeys("implementation", ProcessDescriptionKeys.All);
        var schema = Schema("implementation");
        Assert.Equal(Capability.All, schema["properties"]!["capabilities"]!["items"]!["oneOf"]!.AsArray().Select(node => node!["const"]!.GetValue<string>()));
        Assert.Equal(
            ProcessDescriptionKeys.BuildErrorCodes,
            schema["$defs"]!["buildError"]!["properties"]!["code"]!["enum"]!.AsArray().Select(node => node!.GetValue<string>()));
    }

    [Fact]
    public void TheDeviationsSchemaHasTheKeysOfTheLoader() => HasTheKeys("deviations", [DeviationFile.Keys]);

    [Theory]
    [InlineData("scenario")]
    [InlineData("catalogue")]
    [InlineData("samples")]
    [InlineData("implementation")]
    [InlineData("deviations")]
    public void EveryObjectWithKnownKeysRefusesOthers(string name) => Assert.All(
        Objects(Schema(name)).Where(node => node.ContainsKey("properties") && node["type"]?.GetValue<string>() == "object"),
        node => Assert.False(node["additionalProperties"]!.GetValue<bool>()));

    [Theory]
    [InlineData("scenario")]
    [InlineData("catalogue")]
    [InlineData("samples")]
    [InlineData("implementation")]
    [InlineData("deviations")]
    public void EveryReferenceLeadsToADefinition(string name)
    {
        var schema = Schema(name);
        var references = Objects(schema).Select(node => node["$ref"]).OfType<JsonValue>().Select(value => value.GetValue<string>()).ToList();

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.NotNull(schema["$defs"]![reference["#/$defs/".Length..]]));
    }

    [Fact]
    public void TheNamesThatALoaderKnowsAreTheSchemas()
    {
        var scenario = Schema("scenario");

        Assert.Equal(Capability.All, scenario["properties"]!["needs"]!["items"]!["oneOf"]!.AsArray().Select(node => node!["const"]!.GetValue<string>()));
        Assert.Equal(KnownVersions.All, scenario["$defs"]!["versions"]!["items"]!["enum"]!.AsArray().Select(node => node!.GetValue<int>()));
        Assert.Equal(KnownVersions.All, Schema("catalogue")["$defs"]!["requirement"]!["properties"]!["versions"]!["items"]!["enum"]!.AsArray().Select(node => node!.GetValue<int>()));
    }

    private static void HasTheKeys(string schema, IReadOnlyList<KeySet> levels)
    {
        var closed = ClosedObjects(Schema(schema)).ToDictionary(level => level.Name, level => level.Keys);

        Assert.Equal(levels.Select(level => level.Name).Order(), closed.Keys.Order());
        Assert.All(levels, level => Assert.Equal(level.Keys, closed[level.Name]));
    }

    private static JsonObject Schema(string name, [CallerFilePath] string file = "") => JsonNode.Parse(
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "../../../specs/schema", $"{name}.schema.json")))!.AsObject();

    /// <summary>The top level and each definition that lists its keys.</summary>
    private static IEnumerable<(string Name, IEnumerable<string> Keys)> ClosedObjects(JsonObject schema) =>
        schema["$defs"]!.AsObject()
            .Select(definition => (Name: definition.Key, Node: definition.Value!.AsObject()))
            .Prepend((Name: "", Node: schema))
            .Where(level => level.Node.ContainsKey("properties"))
            .Select(level => (level.Name, level.Node["properties"]!.AsObject().Select(property => property.Key)));

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Objects(member.Value)).Prepend(members),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };
}
