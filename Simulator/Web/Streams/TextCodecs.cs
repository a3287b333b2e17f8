using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace RouteHandlers.Web;

/// <summary>Text to UTF-8.</summary>
// https://encoding.spec.whatwg.org/#interface-textencoder
public sealed class TextEncoder
{
    public string Encoding { get; } = "utf-8";

    [SuppressMessage("Performance", "CA1822", Justification = "The standard's encoder is an object.")]
    public byte[] Encode(string input = "") => Utf8Text.Encode(input);
}

/// <summary>UTF-8 to text, in pieces if need be. Other encodings are not modelled.</summary>
// https://encoding.spec.whatwg.org/#interface-textdecoder
public sealed class TextDecoder
{
    private readonly Decoder _decoder;
    private bool _isBegun;

    /// <param name="label">Any label of UTF-8.</param>
    /// <param name="fatal">What is no UTF-8 is an error; otherwise it becomes U+FFFD.</param>
    /// <param name="ignoreBom">A byte order mark stays in the text.</param>
    /// <exception cref="RangeErrorException">The label is that of another encoding, or none.</exception>
    public TextDecoder(string label = "utf-8", bool fatal = false, bool ignoreBom = false)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (label.Trim().ToLowerInvariant() is not ("utf-8" or "utf8" or "unicode-1-1-utf-8"))
        {
            throw new RangeErrorException($"The \"{label}\" encoding is not supported");
        }

        (Fatal, IgnoreBom) = (fatal, ignoreBom);
        _decoder = new UTF8Encoding(false, fatal).GetDecoder();
    }

    public string Encoding { get; } = "utf-8";

    public bool Fatal { get; }

    public bool IgnoreBom { get; }

    /// <param name="input">Null: nothing more.</param>
    /// <param name="stream">More follows: an incomplete character at the end is kept for the next call.</param>
    /// <exception cref="TypeErrorException">It is no UTF-8, and the decoder is fatal.</exception>
    public string Decode(byte[]? input = null, bool stream = false)
    {
        input ??= [];
        try
        {
            var letters = new char[_decoder.GetCharCount(input, flush: !stream)];
            var text = new string(letters, 0, _decoder.GetChars(input, letters, flush: !stream));
            if (!_isBegun && !IgnoreBom && text.StartsWith('\uFEFF'))
            {
                text = text[1..];
                _isBegun = true;
            }

            _isBegun = stream && (_isBegun || text.Length > 0);
            return text;
        }
        catch (DecoderFallbackException)
        {
            _decoder.Reset();
            _isBegun = false;
            throw new TypeErrorException("The encoded data was not valid for encoding utf-8");
        }
    }
}

// https://encoding.spec.whatwg.org/#interface-textencoderstream
public sealed class TextEncoderStream : IReadableWritablePair
{
    private readonly TransformStream _transform;

    public TextEncoderStream()
    {
        var encoder = Encoder();
        _transform = new(new()
        {
            Transform = (chunk, controller) => Enqueue(controller, encoder, chunk?.ToString() ?? "", isEnd: false),
            Flush = controller => Enqueue(controller, encoder, "", isEnd: true),
        });
    }

    public ReadableStream Readable => _transform.Readable;

    public WritableStream Writable => _transform.Writable;

    private static Encoder Encoder() => new UTF8Encoding(false).GetEncoder();

    private static void Enqueue(TransformStreamDefaultController controller, Encoder encoder, string text, bool isEnd)
    {
        var bytes = new byte[encoder.GetByteCount(text, isEnd)];
        encoder.GetBytes(text, bytes, isEnd);
        if (bytes.Length > 0)
        {
            controller.Enqueue(bytes);
        }
    }
}

// https://encoding.spec.whatwg.org/#interface-textdecoderstream
public sealed class TextDecoderStream : IReadableWritablePair
{
    private readonly TransformStream _transform;

    /// <inheritdoc cref="TextDecoder(string, bool, bool)"/>
    public TextDecoderStream(string label = "utf-8", bool fatal = false, bool ignoreBom = false)
    {
        var decoder = new TextDecoder(label, fatal, ignoreBom);
        _transform = new(new()
        {
            Transform = (chunk, controller) => Enqueue(controller, decoder.Decode(
                Chunk.ToBytes(chunk, takesText: false)?.ToArray() ?? throw new TypeErrorException("The \"list\" argument must be an instance of SharedArrayBuffer, ArrayBuffer or ArrayBufferView."),
                stream: true)),
            Flush = controller => Enqueue(controller, decoder.Decode()),
        });
    }

    public ReadableStream Readable => _transform.Readable;

    public WritableStream Writable => _transform.Writable;

    private static void Enqueue(TransformStreamDefaultController controller, string text)
    {
        if (text.Length > 0)
        {
            controller.Enqueue(text);
        }
    }
}
