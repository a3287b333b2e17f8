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

    // What is not a terminal has none: a line stays one line, only prose is wrapped.
    private readonly bool _hasWidth;

    /// <param name="width">Of a terminal that is not the console's; null: the console says.</param>
    public Terminal(TextWriter output, TextWriter error, int? width = null)
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
        _hasWidth = isTerminal || width is not null;
        _console.Profile.Width = width ?? (isTerminal ? _console.Profile.Width : 10_000);

        _showsProgress = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
    }

    private int TextWidth => Math.Min(_console.Profile.Width, WidestText);

    /// <summary>A result, as it is: never wrapped, never coloured.</summary>
    public void Line(string text) => _console.Profile.Out.Writer.WriteLine(text);

    /// <summary>Whether that many characters stand in one line.</summary>
    public bool Fits(int length) => length < _console.Profile.Width;

    /// <summary>A result with colours.</summary>
    public void Markup(string markup) => _console.MarkupLine(markup);

    /// <summary>Text that wraps below itself, behind a lead that stands once.</summary>
    /// <param name="markup">What comes behind the text, coloured.</param>
    public void Hanging(string lead, string text, string markup = "")
    {
        var width = Math.Max(NarrowestText, TextWidth - lead.Length - 1);
        var lines = Wrap(text, width, _hasWidth).ToList();
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

    /// <summary>Lines of at most a width, broken at blanks. The blanks within a line stay as they are: values are shown too.</summary>
    /// <param name="breaksWords">Whether a word that is wider than a line is broken; elsewhere it stands out.</param>
    private static IEnumerable<string> Wrap(string text, int width, bool breaksWords)
    {
        text = text.Replace('\n', ' ').Trim();
        while (text.Length > width)
        {
            var blank = text.LastIndexOf(' ', width);
            if (blank <= 0 && !breaksWords)
            {
                blank = text.IndexOf(' ', width);
            }

            if (blank <= 0 && !breaksWords)
            {
                break;
            }

            yield return text[..(blank > 0 ? blank : width)].TrimEnd();
            text = text[(blank > 0 ? blank : width)..].TrimStart();
        }

        yield return text;
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
