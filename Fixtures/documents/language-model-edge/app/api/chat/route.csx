using System.IO;
using System.Net.ServerSentEvents;
using System.Text.Encodings.Web;
using System.Text.Json;

const string runtime = "edge";

async Task<Response> POST(Request req)
{
    var messages = (await req.JsonAsync())["messages"];
    var response = await StreamTokens(new()
    {
        ["model"] = "gpt-3.5-turbo",
        ["stream"] = true,
        ["messages"] = messages.DeepClone(),
    });

    var stream = OpenAIStream(response);

    return StreamingTextResponse(stream);
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

async IAsyncEnumerable<byte[]> OpenAIStream(IAsyncEnumerable<string> tokens)
{
    await foreach (var token in tokens)
    {
        var text = JsonSerializer.Serialize(token, new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        yield return Encoding.UTF8.GetBytes($"0:{text}\n");
    }
}

Response StreamingTextResponse(IAsyncEnumerable<object> stream) =>
    new(ReadableStream.From(stream), new ResponseInit { Headers = new() { ["Content-Type"] = "text/plain; charset=utf-8" } });
