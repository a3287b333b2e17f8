using System.Diagnostics;
using System.Globalization;
using RouteHandlers.Build;
using RouteHandlers.Web;

namespace RouteHandlers.Runtime;

/// <summary>What an app has to say beside its answers: why a request ended in 500. The newest lines are kept.</summary>
public sealed class HandlerLog
{
    private const int Capacity = 500;

    private readonly Queue<string> _lines = new();
    private readonly Lock _lock = new();

    internal HandlerLog() { }

    /// <summary>Raised for every line as it is written, on the thread of the request.</summary>
    public event Action<string>? LineWritten;

    /// <summary>The last lines, oldest first.</summary>
    public IReadOnlyList<string> Tail(int lines)
    {
        lock (_lock)
        {
            return [.. _lines.TakeLast(lines)];
        }
    }

    /// <summary>An exception, with the line of the script that threw it where it is known.</summary>
    internal void Write(AppFile file, Exception exception)
    {
        var frame = new StackTrace(exception, fNeedFileInfo: true).GetFrames().FirstOrDefault(frame => frame.GetFileName() == file.File.Path);
        var line = frame is null ? "" : string.Create(CultureInfo.InvariantCulture, $"({frame.GetFileLineNumber()})");
        Write($"{(frame is null ? file.DisplayPath : file.File.Path)}{line}: {NameOf(exception)}: {exception.Message}");
    }

    /// <summary>An exception that no file answers for.</summary>
    internal void Write(Exception exception) => Write($"{NameOf(exception)}: {exception.Message}");

    // What a twin throws as a plain Exception is JavaScript's Error.
    private static string NameOf(Exception exception) =>
        exception is JavaScriptException own ? own.Name : exception.GetType() == typeof(Exception) ? "Error" : exception.GetType().Name;

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

        LineWritten?.Invoke(line);
    }
}
