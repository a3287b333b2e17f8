using System.Globalization;
using System.Text;
using RouteHandlers.Conformance.Matching;
using RouteHandlers.Conformance.Scenarios;
using RouteHandlers.Conformance.Scenarios.Reading;
using RouteHandlers.Conformance.Wire;

namespace RouteHandlers.Conformance.Transcripts;

/// <summary>Prints a transcript as text with <c>\n</c> line ends. What differs from run to run is left to <see cref="TranscriptNormaliser"/>.</summary>
public static class TranscriptWriter
{
    private const int Base64Line = 76;

    private static readonly UTF8Encoding _strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Write(Transcript transcript)
    {
        var normaliser = new TranscriptNormaliser(transcript.BasePath, transcript.Origins, transcript.Services);
        var text = new StringBuilder();
        Line(text, $"# {transcript.Fixture}");
        foreach (var entry in transcript.Entries)
        {
            text.Append('\n');
            switch (entry)
            {
                case TranscriptEntry.Built built:
                    Line(text, built.Failure is { } code ? $"build failed: {code}" : "build succeeded");
                    break;
                case TranscriptEntry.Advanced advanced:
                    Line(text, $"time advanced: {Duration.Print(advanced.By)}");
                    break;
                case TranscriptEntry.OriginAsked asked:
                    Line(text, string.Create(CultureInfo.InvariantCulture, $"origin {asked.Path}: asked {asked.Hits} {(asked.Hits == 1 ? "time" : "times")}"));
                    break;
                case TranscriptEntry.Answered answered:
                    WriteRequest(text, answered.Request);
                    WriteAnswers(text, answered, normaliser);
                    break;
            }
        }

        return text.ToString();
    }

    private static void WriteRequest(StringBuilder text, StepRequest request)
    {
        Line(text, $"> {request.Method} {(request.IsRawTarget ? "" : BasePlaceholder.Text)}{request.Path}");
        foreach (var (name, value) in request.Headers)
        {
            Line(text, $"> {name}: {value}");
        }

        if (request.Body is not { } body)
        {
            return;
        }

        if (body.ContentType is { } contentType && !request.Headers.Any(header => string.Equals(header.Key, "content-type", StringComparison.OrdinalIgnoreCase)))
        {
            Line(text, $"> content-type: {contentType}");
        }

        if (body.Summary is { } summary)
        {
            Line(text, ">");
            Line(text, $"> filled| {summary}");
            return;
        }

        WriteBody(text, body.Bytes, ">", bytes => bytes);
    }

    /// <summary>Of requests that were sent at once each answer that differs from those before it.</summary>
    private static void WriteAnswers(StringBuilder text, TranscriptEntry.Answered answered, TranscriptNormaliser normaliser)
    {
        if (answered.Others.Count == 0)
        {
            WriteAnswer(text, answered.Exchange, normaliser, answered.AsImage);
            return;
        }

        Line(text, string.Create(CultureInfo.InvariantCulture, $"~ {answered.Others.Count + 1} at once"));
        var answers = answered.Others.Prepend(answered.Exchange).Select(exchange => Printed(exchange, normaliser, answered.AsImage)).Distinct(StringComparer.Ordinal).ToList();
        text.AppendJoin("~ another answer\n", answers);
        if (answers.Count == 1)
        {
            Line(text, "~ all alike");
        }
    }

    private static string Printed(Exchange? exchange, TranscriptNormaliser normaliser, bool asImage)
    {
        var text = new StringBuilder();
        if (exchange is null)
        {
            Line(text, "< no answer");
        }
        else
        {
            WriteAnswer(text, exchange, normaliser, asImage);
        }

        return text.ToString();
    }

    private static void WriteAnswer(StringBuilder text, Exchange exchange, TranscriptNormaliser normaliser, bool asImage)
    {
        if (exchange.Ending == WireEnding.Closed)
        {
            Line(text, "< closed");
            return;
        }

        Line(text, $"< {exchange.Status} {exchange.Reason}".TrimEnd());
        var page = FrameworkPage.Read(exchange);
        foreach (var (name, value) in normaliser.Headers(exchange.Headers).Where(header => page is null || !FrameworkPage.IsHeader(header.Name)))
        {
            Line(text, $"< {name}: {value}");
        }

        if (page is not null)
        {
            WritePage(text, page, normaliser);
        }
        else if (asImage && ImageHeader.Read(exchange.Body) is { } image)
        {
            Line(text, "<");
            Line(text, $"image| {image}");
        }
        else
        {
            WriteAnswerBody(text, exchange, normaliser);
        }

        if (exchange.Ending == WireEnding.Truncated)
        {
            Line(text, "< truncated");
        }
    }

    /// <summary>The body, cut where the client did something: <c>~ gate two</c>, <c>~ left</c>.</summary>
    private static void WriteAnswerBody(StringBuilder text, Exchange exchange, TranscriptNormaliser normaliser)
    {
        if (exchange.Marks.Count == 0)
        {
            WriteBody(text, exchange.Body, "<", normaliser.Text);
            return;
        }

        Line(text, "<");
        var start = 0;
        foreach (var mark in exchange.Marks)
        {
            WriteLines(text, exchange.Body[start..mark.At], "", normaliser.Text);
            Line(text, $"~ {mark.What}");
            start = mark.At;
        }

        WriteLines(text, exchange.Body[start..], "", normaliser.Text);
    }

    private static void WritePage(StringBuilder text, FrameworkPage page, TranscriptNormaliser normaliser)
    {
        Line(text, "<");
        if (page.Title is { } title)
        {
            Line(text, $"html| title: {normaliser.Text(title)}");
        }

        foreach (var tag in page.Tags)
        {
            Line(text, $"html| {normaliser.Text(tag)}");
        }

        foreach (var heading in page.Headings)
        {
            Line(text, $"html| h1: {normaliser.Text(heading)}");
        }
    }

    /// <summary>
    /// Nothing for an empty body. <c>| </c> lines as they are: a body that ends in a line break has an empty one at its end. <c>escaped| </c>
    /// lines where characters would be lost on the way through an editor or Git (CR, controls); <c>base64| </c> lines for what is not UTF-8.
    /// </summary>
    private static void WriteBody(StringBuilder text, byte[] body, string side, Func<string, string> normalise)
    {
        if (body.Length == 0)
        {
            return;
        }

        Line(text, side);
        WriteLines(text, body, side == ">" ? "> " : "", normalise);
    }

    private static void WriteLines(StringBuilder text, byte[] body, string lead, Func<string, string> normalise)
    {
        if (body.Length == 0)
        {
            return;
        }

        if (Decode(body) is not { } decoded)
        {
            foreach (var chunk in Convert.ToBase64String(body).Chunk(Base64Line))
            {
                Line(text, $"{lead}base64| {new string(chunk)}");
            }

            return;
        }

        var escape = decoded.Any(character => character is not ('\n' or '\t') && Literal.IsUnseen(character) && !char.IsSurrogate(character));
        foreach (var line in normalise(decoded).Split('\n'))
        {
            var printed = escape ? Escape(line) : line;
            Line(text, lead + (escape ? "escaped|" : "|") + (printed.Length > 0 ? " " + printed : ""));
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line.Any(character => character is '\r' or '\n') ? Escape(line) : line).Append('\n');

    // A quotation mark needs no escape here: nothing is quoted.
    private static string Escape(string line) => Literal.Escape(line).Replace("\\\"", "\"", StringComparison.Ordinal);

    private static string? Decode(byte[] body)
    {
        try
        {
            return _strictUtf8.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
