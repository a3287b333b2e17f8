using System.Text;
using System.Text.RegularExpressions;

namespace RouteHandlers.Conformance.Implementations;

/// <summary>The last lines that processes wrote, bounded in bytes: a flood pushes the oldest lines out.</summary>
internal sealed partial class OutputLog(int limit = OutputLog.DefaultLimit)
{
    public const int DefaultLimit = 1024 * 1024;
    private const int LineLimit = 8 * 1024;

    // What a line costs beside its characters; without it a flood of empty lines would be free.
    private const int LineCost = 32;
    private readonly Queue<string> _lines = new();
    private readonly Lock _gate = new();
    private int _size;
    private long _dropped;

    /// <summary>Called for every line as it comes, on the thread that reads it.</summary>
    public event Action<string>? LineWritten;

    /// <summary>Bytes held now, about.</summary>
    public int Size
    {
        get
        {
            lock (_gate)
            {
                return _size;
            }
        }
    }

    public void Add(string line)
    {
        var clean = ControlSequences().Replace(line, "");
        lock (_gate)
        {
            _lines.Enqueue(clean);
            _size += Cost(clean);
            while (_size > limit)
            {
                _size -= Cost(_lines.Dequeue());
                _dropped++;
            }
        }

        LineWritten?.Invoke(clean);
    }

    public IReadOnlyList<string> Tail(int count)
    {
        lock (_gate)
        {
            return [.. _lines.Skip(Math.Max(0, _lines.Count - count))];
        }
    }

    public override string ToString()
    {
        lock (_gate)
        {
            var text = string.Join('\n', _lines);
            return _dropped == 0 ? text : $"({_dropped} earlier lines are not kept)\n{text}";
        }
    }

    /// <summary>Reads a process's stream to its end, so that its pipe never fills up.</summary>
    public async Task DrainAsync(Stream stream)
    {
        var buffer = new byte[16 * 1024];
        var line = new List<byte>();
        try
        {
            while (await stream.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var count)
            {
                foreach (var value in buffer.AsSpan(0, count))
                {
                    if (value == '\n' || line.Count == LineLimit)
                    {
                        Flush(line);
                    }

                    if (value != '\n')
                    {
                        line.Add(value);
                    }
                }
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The pipe was closed on our side: a process that would not end.
        }

        if (line.Count > 0)
        {
            Flush(line);
        }
    }

    private void Flush(List<byte> line)
    {
        Add(Encoding.UTF8.GetString([.. line]).TrimEnd('\r'));
        line.Clear();
    }

    private static int Cost(string line) => LineCost + line.Length * sizeof(char);

    [GeneratedRegex(@"\x1B\[[0-9;?]*[A-Za-z]")]
    private static partial Regex ControlSequences();
}
