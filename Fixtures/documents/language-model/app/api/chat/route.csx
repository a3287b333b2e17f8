using System.IO;
using System.Net.ServerSentEvents;
using System.Text.Encodings.Web;
using System.Text.Json;

async Task<Response> POST(Request req)
{
    var messages = (await req.JsonAsync())["messages"];
    var result = await StreamTokens(new()
    {
        ["model"] = "gpt-turbo",
        ["temperature"] = 0,
        ["messages"] = messages.DeepClone(),
        ["stream"] = true,
    });

    return StreamingTextResponse(ToAIStream(result));
}

// What the packages do: a request to the service, the tokens of its events, a part of the stream protocol for each.
async Task<IAsyncEnumerable<string>> StreamTokens(JsonObject body)
{
    var response = await FetchAsync("https://api.openai.com/v1/chat/completions", new RequestInit
    {
        Method = "POST",
        Headers = new() { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer none" },
        Body = body.ToJsonString(),
    });
    return Tokens(response.Body!.AsStream());
}

async IAsyncEnumerable<string> Tokens(Stream events)
{
    await foreach (var item in SseParser.Create(events).EnumerateAsync())
    {
        if (item.Data == "[DONE]")
        {
            yield break;
        }

        if ((string)JsonNode.Parse(item.Data)!["choices"]![0]!["delta"]!["content"] is { Length: > 0 } token)
        {
            yield return token;
        }
    }
}

async IAsyncEnumerable<byte[]> ToAIStream(IAsyncEnumerable<string> tokens)
{
    await foreach (var token in tokens)
    {
        yield return Part("0", token);
    }

    var usage = new { promptTokens = (int?)null, completionTokens = (int?)null };
    yield return Part("e", new { finishReason = "stop", usage, isContinued = false });
    yield return Part("d", new { finishReason = "stop", usage });
}

byte[] Part(string type, object value) =>
    Encoding.UTF8.GetBytes($"{type}:{JsonSerializer.Serialize(value, new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })}\n");

Response StreamingTextResponse(IAsyncEnumerable<object> stream) =>
    new(ReadableStream.From(stream), new ResponseInit { Headers = new() { ["Content-Type"] = "text/plain; charset=utf-8" } });
