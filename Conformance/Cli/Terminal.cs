using System.Globalization;
using RouteHandlers.Conformance.Running;
using Spectre.Console;

namespace RouteHandlers.Conformance.Cli;

/// <summary>The one class that writes: results to standard output, everything else to standard error.</summary>
internal sealed class Terminal
{
    private const int NarrowestText = 40;
    private const int WidestText = 140;

    private readonly TextWriter _error;
    private readonly IAnsiConsole _console;
    private readonly bool _showsProgress;

    public Terminal(TextWriter output, TextWriter error)
    {
        _error = error;
        var isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        var colour = isTerminal && Environment.GetEnvironmentVariable("NO_COLOR") is not { Length: > 0 };
        _console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = colour ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!isTerminal)
        {
            // What is not a terminal has no width: a line stays one line, only prose is wrapped.
            _console.Profile.Width = 10_000;
        }

        _showsProgress = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
    }

    private int TextWidth => Math.Min(_console.Profile.Width, WidestText);

    /// <summary>A result, as it is: never wrapped, never coloured.</summary>
    public void Line(string text) => _console.Profile.Out.Writer.WriteLine(text);

    /// <summary>A result with colours.</summary>
    public void Markup(string markup) => _console.MarkupLine(markup);

    /// <summary>Text that wraps below itself, behind a lead that stands once.</summary>
    /// <param name="markup">What comes behind the text, coloured.</param>
    public void Hanging(string lead, string text, string markup = "")
    {
        var width = Math.Max(NarrowestText, TextWidth - lead.Length - 1);
        var lines = Wrap(text, width).ToList();
        for (var index = 0; index < lines.Count; index++)
        {
            var isLast = index == lines.Count - 1;
            _console.MarkupLine($"{Spectre.Console.Markup.Escape((index == 0 ? lead : new string(' ', lead.Length)) + lines[index])}{(isLast ? markup : "")}");
        }
    }

    public void Write(Spectre.Console.Rendering.IRenderable renderable) => _console.Write(renderable);

    /// <summary>Something beside the results.</summary>
    public void Note(string text) => _error.WriteLine(text);

    public void Error(string text) => _error.WriteLine(text);

    public Progress StartProgress() => new(_showsProgress ? _error : null);

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }

    /// <summary>One line that is written over and over on a terminal; nothing elsewhere.</summary>
    internal sealed class Progress(TextWriter? writer) : IProgress<RunProgress>, IDisposable
    {
        private readonly Lock _lock = new();
        private string _doing = "";
        private int _length;

        public void Report(RunProgress value)
        {
            if (writer is null)
            {
                return;
            }

            lock (_lock)
            {
                _doing = value.Doing.Length > 0 ? value.Doing : _doing;
                var line = string.Create(CultureInfo.InvariantCulture, $"{value.Done}/{value.Total} {_doing}");
                writer.Write($"\r{line}{new string(' ', Math.Max(0, _length - line.Length))}");
                _length = line.Length;
            }
        }

        public void Clear()
        {
            lock (_lock)
            {
                if (writer is not null && _length > 0)
                {
                    writer.Write($"\r{new string(' ', _length)}\r");
                    _length = 0;
                }
            }
        }

        public void Dispose() => Clear();
    }
}
