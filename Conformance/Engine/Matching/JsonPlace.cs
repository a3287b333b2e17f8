using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RouteHandlers.Conformance.Matching;

/// <summary>A place in a JSON document, as mismatches name it: <c>$.a[0]</c>.</summary>
internal sealed partial class JsonPlace
{
    private readonly JsonPlace? _parent;
    private readonly string _name = "";
    private readonly int? _index;

    private JsonPlace() { }

    private JsonPlace(JsonPlace parent, string name, int? index) => (_parent, _name, _index) = (parent, name, index);

    public static JsonPlace Root { get; } = new();

    public JsonPlace Member(string name) => new(this, name, null);

    public JsonPlace Item(int index) => new(this, "", index);

    /// <summary>What a document has there; null: there is no such place.</summary>
    public JsonElement? In(JsonElement root)
    {
        if (_parent is null)
        {
            return root;
        }

        if (_parent.In(root) is not { } parent)
        {
            return null;
        }

        return _index is { } index
            ? parent.ValueKind == JsonValueKind.Array && index < parent.GetArrayLength() ? parent[index] : null
            : parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(_name, out var member) ? member : null;
    }

    public override string ToString() => _parent is null ? "$"
        : _index is { } index ? string.Create(CultureInfo.InvariantCulture, $"{_parent}[{index}]")
        : Identifier().IsMatch(_name) ? $"{_parent}.{_name}"
        : $"{_parent}['{Literal.Escape(_name).Replace("'", "\\'", StringComparison.Ordinal)}']";

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex Identifier();
}
