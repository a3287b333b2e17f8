using System.Text.Json.Nodes;
using RouteHandlers.Conformance.Scenarios;
using RouteHandlers.Conformance.Scenarios.Reading;

namespace RouteHandlers.Conformance.Origin;

/// <summary>Texts of a language model as OpenAI's chat-completions API streams them.</summary>
// https://platform.openai.com/docs/api-reference/chat-streaming
internal static class Completion
{
    /// <summary>One event that names the role, one for each text, one that says why it ended, and <c>[DONE]</c>.</summary>
    /// <param name="texts">The data are the texts in UTF-8.</param>
    public static IEnumerable<OriginPart> Events(IEnumerable<OriginPart> texts) =>
    [
        Event(new JsonObject { ["role"] = "assistant", ["content"] = "" }, null),
        .. texts.Select(part => part is OriginPart.Data data ? Event(new JsonObject { ["content"] = System.Text.Encoding.UTF8.GetString(data.Bytes.Span) }, null) : part),
        Event([], "stop"),
        new OriginPart.Data("data: [DONE]\n\n"u8.ToArray()),
    ];

    private static OriginPart.Data Event(JsonObject delta, string? finishReason) => new((byte[])[.. "data: "u8, .. JsonValues.Print(Chunk(delta, finishReason)), .. "\n\n"u8]);

    private static JsonObject Chunk(JsonObject delta, string? finishReason) => new()
    {
        ["id"] = "chatcmpl-suite",
        ["object"] = "chat.completion.chunk",
        ["created"] = 1_700_000_000,
        ["model"] = "suite",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["logprobs"] = null, ["finish_reason"] = finishReason }),
    };
}
