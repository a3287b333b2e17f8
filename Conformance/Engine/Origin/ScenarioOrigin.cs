using System.Text;
using RouteHandlers.Conformance.Scenarios;
using RouteHandlers.Conformance.Wire;

namespace RouteHandlers.Conformance.Origin;

/// <summary>The part of the origin that belongs to one scenario: its replies, its gates, and what was asked of it.</summary>
internal sealed class ScenarioOrigin(string name, IReadOnlyList<OriginReply> replies)
{
    private const int BodyLimit = 1024 * 1024;
    private const int HitLimit = 10_000;
    private const string GatePrefix = "/gate/";
    private const string HitPrefix = "/hit/";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Gate> _gates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Hits, OriginRequest? Last)> _asked = new(StringComparer.Ordinal);
    private bool _isOpen = true;
    private bool _hasBegun;
    private int _hits;

    public string Name => name;

    /// <summary>Counts from now on, and closes every gate. What was asked last, be it at build, can still be looked at.</summary>
    public void Begin()
    {
        lock (_lock)
        {
            OpenAll();
            _gates.Clear();
            foreach (var path in _asked.Keys.ToList())
            {
                _asked[path] = (0, _asked[path].Last);
            }

            (_isOpen, _hits, _hasBegun) = (false, 0, true);
        }
    }

    /// <summary>Nothing is held any more.</summary>
    public void End() => OpenAll();

    public void Open(string gate) => GateOf(gate).Open();

    public void OpenAll()
    {
        lock (_lock)
        {
            _isOpen = true;
            foreach (var gate in _gates.Values)
            {
                gate.Open();
            }
        }
    }

    /// <summary>The closed gates at which somebody waits.</summary>
    public IReadOnlyList<string> Holding()
    {
        lock (_lock)
        {
            return [.. _gates.Where(gate => gate.Value.Holds).Select(gate => gate.Key).Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>Completes when somebody waits at a gate, or has.</summary>
    public Task WaitingAt(string gate) => GateOf(gate).Reached;

    /// <summary>How often a path was asked for since the scenario began, and the last request for it, which may be older.</summary>
    public (int Hits, OriginRequest? Last) Asked(string path)
    {
        lock (_lock)
        {
            return _asked.GetValueOrDefault(path);
        }
    }

    public async Task<OriginAnswer> AnswerAsync(string method, string path, IReadOnlyList<WireHeader> headers, Stream? body, CancellationToken cancellationToken)
    {
        if (await ReadAsync(body, cancellationToken).ConfigureAwait(false) is not { } bytes)
        {
            return OriginAnswer.Of(413, $"{method} {path}: the body is larger than {BodyLimit} bytes.");
        }

        int time;
        lock (_lock)
        {
            if (++_hits > HitLimit)
            {
                return OriginAnswer.Of(429, $"{method} {path}: more than {HitLimit} requests in one scenario.");
            }

            _asked[path] = (_asked.GetValueOrDefault(path).Hits + 1, new(method, headers, bytes));
            time = _hasBegun ? _asked[path].Hits : 1;
        }

        if (path.StartsWith(GatePrefix, StringComparison.Ordinal) && path.Length > GatePrefix.Length)
        {
            await PassAsync(path[GatePrefix.Length..], cancellationToken).ConfigureAwait(false);
            return OriginAnswer.Empty(204);
        }

        if (path.StartsWith(HitPrefix, StringComparison.Ordinal) && path.Length > HitPrefix.Length)
        {
            return OriginAnswer.Empty(204);
        }

        return replies.FirstOrDefault(reply => reply.Path == path) is { } reply
            ? Answer(reply.Sequence.Count > 0 ? reply.Sequence[Math.Min(time, reply.Sequence.Count) - 1] : reply)
            : OriginAnswer.Of(404, $"{method} {path}: the scenario {name} has no reply for this path. Write one below 'origin:'.");
    }

    /// <summary>Waits until the gate is open.</summary>
    public Task PassAsync(string gate, CancellationToken cancellationToken) => GateOf(gate).PassAsync(cancellationToken);

    private OriginAnswer Answer(OriginReply reply) => new(reply.Status, reply.Headers, reply.Parts.Count > 0 ? new OriginBody([.. reply.Parts.Select(Made)], this) : null);

    private static OriginPart Made(OriginPart part) => part is OriginPart.Unique ? new OriginPart.Data(Encoding.UTF8.GetBytes(Guid.NewGuid().ToString())) : part;

    private Gate GateOf(string gate)
    {
        lock (_lock)
        {
            if (!_gates.TryGetValue(gate, out var found))
            {
                found = new Gate();
                if (_isOpen)
                {
                    found.Open();
                }
                else if (_gates.Count < HitLimit)
                {
                    _gates.Add(gate, found);
                }
            }

            return found;
        }
    }

    /// <summary>Null: it is too large.</summary>
    private static async Task<byte[]?> ReadAsync(Stream? body, CancellationToken cancellationToken)
    {
        if (body is null)
        {
            return [];
        }

        using var all = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            if (all.Length + count > BodyLimit)
            {
                return null;
            }

            all.Write(buffer, 0, count);
        }

        return all.ToArray();
    }
}

/// <summary>What was asked of the origin.</summary>
internal sealed record OriginRequest(string Method, IReadOnlyList<WireHeader> Headers, byte[] Body);
