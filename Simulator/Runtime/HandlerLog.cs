namespace RouteHandlers.Runtime;

/// <summary>What an app has to say beside its answers: why a request ended in 500. The newest lines are kept.</summary>
public sealed class HandlerLog
{
    private const int Capacity = 500;

    private readonly Queue<string> _lines = new();
    private readonly Lock _lock = new();

    internal HandlerLog() { }

    /// <summary>The last lines, oldest first.</summary>
    public IReadOnlyList<string> Tail(int lines)
    {
        lock (_lock)
        {
            return [.. _lines.TakeLast(lines)];
        }
    }

    internal void Write(string line)
    {
        lock (_lock)
        {
            _lines.Enqueue(line);
            while (_lines.Count > Capacity)
            {
                _lines.Dequeue();
            }
        }
    }
}
