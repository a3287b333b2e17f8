using System.Collections.Immutable;
using RouteHandlers.Runtime;

namespace RouteHandlers.Versions;

/// <summary>How form bodies are read and written.</summary>
public sealed record FormRules
{
    /// <summary>The media types that <c>formData()</c> reads.</summary>
    public ImmutableHashSet<string> MediaTypes { get; init; } = ["multipart/form-data", "application/x-www-form-urlencoded"];

    /// <summary>Whether a part with a file name is a File; otherwise it is its text.</summary>
    public bool FilesAreFiles { get; init; } = true;

    /// <summary>The type of a file whose part names none.</summary>
    public string DefaultFileType { get; init; } = "text/plain";

    /// <summary>Whether every field of a name is kept; otherwise only the last.</summary>
    public bool RepeatedFieldsAreKept { get; init; } = true;

    /// <summary>Whether <c>%22</c>, <c>%0D</c> and <c>%0A</c> in the names of a multipart body are what they stand for.</summary>
    public bool NamesAreUnescaped { get; init; } = true;

    /// <summary>Whether a part that says it is base64 is decoded.</summary>
    public bool TransferEncodingIsDecoded { get; init; } = true;

    /// <summary>Whether line breaks before the first boundary and behind the last do no harm.</summary>
    public bool LineBreaksAroundAreSkipped { get; init; } = true;

    /// <summary>Whether a question mark at the beginning of an urlencoded body is dropped, as if it were a URL's query.</summary>
    public bool LeadingQuestionMarkIsDropped { get; init; } = true;

    /// <summary>What the boundary of a written form begins with, before its eleven digits.</summary>
    public string BoundaryPrefix { get; init; } = "----formdata-undici-0";

    /// <summary>Whether quotation marks and line breaks in names are written as <c>%22</c>, <c>%0D</c> and <c>%0A</c>.</summary>
    public bool NamesAreEscaped { get; init; } = true;

    /// <summary>Whether every line break in a name or a text is written as CR LF.</summary>
    public bool LineBreaksAreNormalized { get; init; } = true;

    /// <summary>The name of a file that was made of a blob without one.</summary>
    public string BlobName { get; init; } = "blob";

    /// <summary>The type that is written for a file without one.</summary>
    public string UntypedFile { get; init; } = "application/octet-stream";

    /// <summary>Those of the request that is handled; the standing ones outside a handler.</summary>
    internal static FormRules Current => HandlerScope.Current?.Rules.Forms ?? Standing;

    private static FormRules Standing { get; } = new();
}
