using RouteHandlers.Scripting;
using RouteHandlers.Server;

namespace RouteHandlers.Tree;

/// <summary>Writes a metadata file's exports as code.</summary>
public sealed class MetadataBuilder
{
    private readonly string _path;
    private readonly Dictionary<string, object?> _config = new(StringComparer.Ordinal);
    private MetadataExport? _default;
    private MetadataExport? _generateSitemaps;
    private MetadataExport? _generateImageMetadata;

    internal MetadataBuilder(string path) => _path = path;

    /// <summary>The default export: <c>.Default(_ =&gt; new[] { new { url = "https://acme.test" } })</c>. What it gives may be a task.</summary>
    public MetadataBuilder Default(Func<MetadataProps?, object?> export)
    {
        _default = props => ScriptModule.AwaitAsync(export(props));
        return this;
    }

    /// <summary>Exports <c>generateSitemaps</c>.</summary>
    public MetadataBuilder GenerateSitemaps(Func<object?> export)
    {
        _generateSitemaps = _ => ScriptModule.AwaitAsync(export());
        return this;
    }

    /// <summary>Exports <c>generateImageMetadata</c>.</summary>
    public MetadataBuilder GenerateImageMetadata(Func<MetadataProps?, object?> export)
    {
        _generateImageMetadata = props => ScriptModule.AwaitAsync(export(props));
        return this;
    }

    /// <summary>Exports a constant: <c>.Config("revalidate", 60)</c>.</summary>
    public MetadataBuilder Config(string name, object? value)
    {
        _config[name] = value;
        return this;
    }

    internal RouteModule Build() => new()
    {
        Path = _path,
        Config = _config,
        Default = _default,
        GenerateSitemaps = _generateSitemaps,
        GenerateImageMetadata = _generateImageMetadata,
    };
}
