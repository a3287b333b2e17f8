using System.Text;
using RouteHandlers.Conformance.Wire;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <summary>A whole answer that a mutant changes or makes up.</summary>
internal sealed record Answer(int Status, string Reason, IReadOnlyList<WireHeader> Headers, byte[] Body, WireEnding Ending = WireEnding.Complete)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public static Answer Of(int status, string reason, string body = "") => new(status, reason, [], Encoding.UTF8.GetBytes(body));

    public static async Task<Answer> ReadAsync(WireResponse response)
    {
        await using (response)
        {
            using var body = new MemoryStream();
            await response.Body.CopyToAsync(body);
            return new(response.Status, response.Reason, response.Headers, body.ToArray(), response.Ending);
        }
    }

    public string? Header(string name) => Headers.Where(header => header.Is(name)).Select(header => header.Value).FirstOrDefault();

    public Answer With(string name, string value) => this with { Headers = [.. Headers.Where(header => !header.Is(name)), new(name, value)] };

    public Answer Without(string name) => this with { Headers = [.. Headers.Where(header => !header.Is(name))] };

    public Answer WithText(string text) => this with { Body = Encoding.UTF8.GetBytes(text) };

    public WireResponse ToResponse() => new Replay(Body, Ending) { Status = Status, Reason = Reason, Headers = Headers };

    private sealed class Replay(byte[] body, WireEnding ending) : WireResponse
    {
        public override Stream Body { get; } = new MemoryStream(body, writable: false);

        public override WireEnding Ending => ending;

        public override ValueTask DisposeAsync() => Body.DisposeAsync();
    }
}
