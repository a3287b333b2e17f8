using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using RouteHandlers.Conformance.Wire;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in how bodies are read and written.</content>
internal sealed partial record Mutant
{
    private static ImmutableArray<Mutant> Bodies =>
    [
        new("body-of-delete-is-dropped", "DELETE is taken for a method without a body.")
        {
            Caught = [("RH-BODY-1", "status: expected 200, observed 500")],
            Wire = Tampering.OnRequest(request => request.Method == "DELETE" ? request with { Body = null } : request),
        },
        new("body-is-read-as-latin-1", "The body's bytes are taken for one character each.")
        {
            Caught = [("RH-BODY-1", "json $.res.address.city: expected \"Zürich\", observed \"ZÃ¼rich\""), ("RH-BODY-8", "json $.text: expected \"héllo\", observed \"hÃ©llo\"")],
            Wire = Tampering.OnBody((_, body) => Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(body))),
        },
        new("charset-of-the-content-type-counts", "The body is decoded with the character set that its content type names.")
        {
            Caught = [("RH-BODY-8", "json $.text: expected \"hé\", observed \"hÃ©\"")],
            Wire = Tampering.OnBody((request, body) => request.Header("content-type")?.Contains("iso-8859-1", StringComparison.Ordinal) == true
                ? Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(body))
                : body),
        },
        new("json-needs-its-content-type", "A body is passed on only when its content type says JSON.")
        {
            Caught = [("RH-BODY-2", "status: expected 200, observed 500"), ("RH-BODY-8", "json $.text: expected")],
            Wire = Tampering.OnRequest(request => request.Header("content-type") is "application/json" ? request : request with { Body = null }),
        },

        // What body-parser calls strict, its default.
        new("json-must-be-object-or-list", "A JSON body that is neither object nor list is refused.")
        {
            Caught = [("RH-BODY-3", "status: expected 200, observed 400")],
            Wire = Tampering.InPlaceOfTheServer(request => request.Text().TrimStart() is { Length: > 0 } text && text[0] is not ('{' or '[') ? Answer.Of(400, "Bad Request") : null),
        },
        new("first-of-repeated-keys-counts", "Of a repeated key of a JSON object the first value counts.")
        {
            Caught = [("RH-BODY-3", "body: expected \"{\\\"res\\\":{\\\"a\\\":3,\\\"b\\\":2}}\", observed \"{\\\"res\\\":{\\\"a\\\":1,\\\"b\\\":2}}\"")],
            Wire = Tampering.OnBody((_, body) => Encoding.UTF8.GetString(body) is ['{', ..] text && IsJson(text)
                ? JsonSerializer.SerializeToUtf8Bytes(JsonDocument.Parse(text).RootElement.EnumerateObject().DistinctBy(member => member.Name).ToDictionary(member => member.Name, member => member.Value))
                : body),
        },
        new("key-proto-is-removed", "A JSON key __proto__ is removed for safety.")
        {
            Caught = [("RH-BODY-3", "body: expected \"{\\\"res\\\":{\\\"__proto__\\\"")],
            Wire = Tampering.OnBody((_, body) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace("\"__proto__\":{\"x\":1},", "", StringComparison.Ordinal))),
        },

        // vercel/next.js issue 51968 asks for it.
        new("malformed-json-is-a-bad-request", "Malformed JSON that the handler does not catch answers 400.")
        {
            Caught = [("RH-BODY-4", "status: expected 500, observed 400")],
            Wire = Tampering.OnAnswer((request, answer) => answer.Status == 500 && !IsJson(request.Text()) ? Answer.Of(400, "Bad Request") : answer),
        },
        new("empty-json-body-is-an-object", "A missing body is read as an empty JSON object.")
        {
            Caught =
            [
                ("RH-BODY-4", "status: expected 500, observed 200"), ("RH-BODY-5", "status: expected 400, observed 200"), ("RH-BODY-6", "status: expected 400, observed"),
            ],
            Wire = Tampering.OnRequest(request => request.Method == "POST" && request.Bytes().Length == 0 ? request with { Body = WireBody.Of("{}"u8.ToArray()) } : request),
        },
        new("malformed-json-is-null", "Malformed JSON is read as null.")
        {
            Caught = [("RH-BODY-5", "status: expected 400, observed 200"), ("RH-BODY-4", "status: expected 500, observed 200")],
            Wire = Tampering.OnBody((_, body) => IsJson(Encoding.UTF8.GetString(body)) ? body : "null"u8.ToArray()),
        },
        new("messages-of-another-engine", "Syntax errors have the words of JavaScriptCore.")
        {
            Caught = [("RH-BODY-6", "body: expected \"Unexpected end of JSON input\", observed \"JSON Parse error: Unexpected EOF\"")],
            Wire = Tampering.OnAnswer(answer => answer.WithText(answer.Text.Replace("Unexpected end of JSON input", "JSON Parse error: Unexpected EOF", StringComparison.Ordinal))),
        },
        new("messages-of-an-older-engine", "Syntax errors have the words of Node.js 18.")
        {
            Caught = [("RH-BODY-6", "body: expected \"Expected property name or '}' in JSON at position 1\", observed \"Unexpected token b in JSON at position 1\"")],
            Wire = Tampering.OnAnswer(answer => answer.WithText(answer.Text.Replace("Expected property name or '}'", "Unexpected token b", StringComparison.Ordinal))),
        },
        new("length-is-required", "A POST that says nothing of its length is refused with 411.")
        {
            Caught = [("RH-BODY-8", "status: expected 200, observed 411"), ("RH-BODY-10", "status: expected 400, observed 411"), ("RH-BODY-4", "status: expected 500, observed 411")],
            Wire = Tampering.InPlaceOfTheServer(request => request is { Method: "POST", Body: null } ? Answer.Of(411, "Length Required") : null),
        },
        new("byte-order-mark-stays", "A byte order mark at the beginning of the body is part of the text.")
        {
            Caught = [("RH-BODY-7", "json $.text: expected \"abc\", observed \"\\ufeffabc\"")],
            Wire = Tampering.OnBody((_, body) => body.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? [.. Encoding.UTF8.Preamble, .. body] : body),
        },
        new("byte-order-marks-are-dropped-everywhere", "U+FEFF is dropped wherever it stands.")
        {
            Caught = [("RH-BODY-7", "json $.text: expected \"a\\ufeffb\", observed \"ab\"")],
            Wire = Tampering.OnBody((_, body) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace("\uFEFF", "", StringComparison.Ordinal))),
        },

        // cloudflare/vinext PR 2741: bodies were split where they should have been handed over.
        new("body-is-read-twice", "A body that was read can be read again.")
        {
            Caught =
            [
                ("RH-BODY-9", "json $.after: expected true, observed false"),
                ("RH-BODY-10", "status: expected 400, observed 200"),
            ],
            Rules = InRequests(rules => rules with { BodyIsReadOnce = false }),
        },

        // The words of undici before 6.
        new("message-of-an-older-fetch", "The TypeError of a second reading says no more than that the body is unusable.")
        {
            Caught = [("RH-BODY-10", "body: expected \"Body is unusable: Body has already been read\", observed \"Body is unusable\"")],
            Wire = Tampering.OnAnswer(answer => answer.WithText(answer.Text.Replace("Body is unusable: Body has already been read", "Body is unusable", StringComparison.Ordinal))),
        },
        new("get-has-a-body", "The body that came with a GET reaches the handler.")
        {
            Caught = [("RH-BODY-11", "json $.text: expected \"\", observed \"sent with GET\""), ("RH-BODY-23", "header x-body: expected \"null\", observed \"stream\"")],
            Rules = InRequests(rules => rules with { GetHasNoBody = false }),
        },
        new("unread-body-ends-the-connection", "A connection whose request body was not read is closed before the answer is out.")
        {
            Caught = [("RH-BODY-12", "ends: expected an answer, observed closed")],
            Wire = _ => async (request, next) =>
            {
                var watched = request.Body is { } body ? new WatchedStream(body.Open()) : null;
                var response = await next(watched is null ? request : request with { Body = request.Body! with { Open = () => watched } });
                return watched is { WasRead: false } ? new Answer(0, "", [], [], WireEnding.Closed).ToResponse() : response;
            },
        },

        // The escapes of System.Text.Json, PHP and Python.
        new("json-is-escaped-to-ascii", "JSON answers escape what is not ASCII, and the characters of markup.")
        {
            Caught = [("RH-BODY-13", "body: expected \"{\\\"text\\\":\\\"é 中 😀\\\"")],
            Wire = Tampering.OnAnswer(answer => answer.Header("content-type") == "application/json" && IsJson(answer.Text)
                ? answer with { Body = JsonSerializer.SerializeToUtf8Bytes(JsonDocument.Parse(answer.Body).RootElement) }
                : answer),
        },
        new("large-body-is-cut", "Of a large body the first buffer arrives.")
        {
            Caught = [("RH-BODY-14", "body: expected a match of /x{1048576}/")],
            Wire = Tampering.OnAnswer(answer => answer with { Body = answer.Body[..Math.Min(answer.Body.Length, 64 * 1024)] }),
        },

        // opennextjs/opennextjs-aws PR 1196: the stream stalls when the client reads slowly.
        new("large-body-breaks-off", "The connection breaks when a body outgrows its buffer.")
        {
            Caught = [("RH-BODY-14", "ends: expected complete, observed truncated")],
            Wire = Tampering.OnAnswer(answer => answer.Body.Length <= 64 * 1024 ? answer : answer with { Body = answer.Body[..(64 * 1024)], Ending = WireEnding.Truncated }),
        },
        new("parameters-of-the-content-type-are-lost", "Of a content type only the media type reaches the handler.")
        {
            Caught = [("RH-BODY-15", "json $.type: expected \"text/plain;charset=utf-8\", observed \"text/plain\""), ("RH-FORM-12", "status: expected 200, observed 400")],
            Wire = Tampering.OnRequest(request => request.Header("content-type") is { } type ? request.With("content-type", type.Split(';')[0]) : request),
        },
        new("untyped-body-is-octets", "A body without content type is taken for application/octet-stream.")
        {
            Caught =
            [
                ("RH-BODY-15", "json $.type: expected \"\", observed \"application/octet-stream\""), ("RH-BODY-16", "header content-type: expected absent, observed \"application/octet-stream\""),
            ],
            Wire = Tampering.OnRequest(request => request.Header("content-type") is null ? request.With("content-type", "application/octet-stream") : request),
        },
        new("bytes-go-through-text", "The body is text on its way to the handler.")
        {
            Caught = [("RH-BODY-16", "json $"), ("RH-BODY-22", "json $.length: expected 23")],
            Wire = Tampering.OnBody((_, body) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body))),
        },
        new("every-answer-has-a-type", "An answer without content type is sent as application/octet-stream.")
        {
            Caught = [("RH-BODY-17", "header content-type: expected absent, observed \"application/octet-stream\"")],
            Wire = Tampering.OnAnswer(answer => answer.Header("content-type") is null ? answer.With("content-type", "application/octet-stream") : answer),
        },
        new("slices-keep-the-type", "A slice of a blob has the type of the blob.")
        {
            Caught = [("RH-BODY-18", "json $.start.type: expected \"\", observed \"text/x\"")],
            Rules = InBodies(rules => rules with { SlicesHaveTypesOfTheirOwn = false }),
        },
        new("clones-take-the-body", "A clone takes the body away from what it was cloned of.")
        {
            Caught = [("RH-BODY-19", "status: expected 200, observed 500")],
            Rules = InBodies(rules => rules with { ClonesHaveBodiesOfTheirOwn = false }),
        },

        // The default of body-parser is less: 100 kB.
        new("large-upload-is-refused", "A request body of more than a megabyte is refused with 413.")
        {
            Caught = [("RH-BODY-21", "status: expected 200, observed 413"), ("RH-FORM-23", "status: expected 200, observed 413")],
            Wire = Tampering.InPlaceOfTheServer(request => request.Bytes().Length > 1024 * 1024 ? Answer.Of(413, "Payload Too Large") : null),
        },
        new("large-upload-is-cut", "Of a large request body the first buffer arrives.")
        {
            Caught = [("RH-BODY-21", "json $.length: expected 4194304, observed 65536"), ("RH-FORM-23", "json $.size: expected 2097152, observed 65536")],
            Wire = Tampering.OnBody((_, body) => body[..Math.Min(body.Length, 64 * 1024)]),
        },
        new("compressed-body-is-decompressed", "A body with a Content-Encoding reaches the handler decoded.")
        {
            Caught = [("RH-BODY-22", "json $.length: expected 23, observed 3")],
            Wire = Tampering.OnBody((request, body) => request.Header("content-encoding") == "gzip" ? Decompress(body) : body),
        },
        new("body-is-null-when-none-was-sent", "A POST without a body has none for the handler, as a GET.")
        {
            Caught = [("RH-BODY-23", "header x-body: expected \"stream\", observed \"null\"")],
            Wire = Tampering.OnAnswer((request, answer) => request is { Method: "POST" or "DELETE", Body: null } && answer.Header("x-body") is not null ? answer.With("x-body", "null") : answer),
        },
        new("messages-of-another-fetch", "The errors of the constructors have words of their own.")
        {
            Caught = [("RH-BODY-24", "json $[0]: expected")],
            Wire = Tampering.OnAnswer(answer => answer.WithText(answer.Text.Replace("init[\\\"status\\\"] must be in the range of", "The status must be within", StringComparison.Ordinal))),
        },
        new("stream-needs-no-duplex", "A Request takes a stream without being told that it is sent before the answer is read.")
        {
            Caught = [("RH-BODY-25", "json $.refusal: expected \"TypeError: RequestInit: duplex option is required when sending a body.\", observed \"none\"")],
            Rules = InBodies(rules => rules with { StreamsNeedDuplex = false }),
        },
    ];

    private static byte[] Decompress(byte[] body)
    {
        using var zipped = new GZipStream(new MemoryStream(body), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zipped.CopyTo(plain);
        return plain.ToArray();
    }

    private static bool IsJson(string text)
    {
        try
        {
            JsonDocument.Parse(text).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Remembers whether anybody read.</summary>
    private sealed class WatchedStream(Stream inner) : MemoryStream
    {
        public bool WasRead { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            WasRead = true;
            return inner.Read(buffer);
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            WasRead = true;
            return inner.CopyToAsync(destination, bufferSize, cancellationToken);
        }
    }
}
