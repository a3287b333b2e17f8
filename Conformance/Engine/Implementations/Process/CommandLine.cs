using System.Text;

namespace RouteHandlers.Conformance.Implementations;

/// <summary>A program and its arguments. No shell reads them.</summary>
internal sealed record CommandLine(IReadOnlyList<string> Words)
{
    /// <summary>Splits at blanks; single or double quotes keep blanks together. Null: a quote is not closed, or there is nothing.</summary>
    public static CommandLine? Parse(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var quote = '\0';
        var isInWord = false;
        foreach (var character in text)
        {
            if (quote != '\0')
            {
                if (character == quote)
                {
                    quote = '\0';
                }
                else
                {
                    word.Append(character);
                }
            }
            else if (character is '"' or '\'')
            {
                quote = character;
                isInWord = true;
            }
            else if (!char.IsWhiteSpace(character))
            {
                word.Append(character);
                isInWord = true;
            }
            else if (isInWord)
            {
                words.Add(word.ToString());
                word.Clear();
                isInWord = false;
            }
        }

        if (isInWord)
        {
            words.Add(word.ToString());
        }

        return quote != '\0' || words.Count == 0 ? null : new CommandLine(words);
    }

    public CommandLine With(IReadOnlyDictionary<string, string> placeholders) => new([.. Words.Select(word => CommandPlaceholders.Fill(word, placeholders))]);

    public override string ToString() => string.Join(' ', Words.Select(word => word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word));
}

/// <summary><c>{port}</c> and its like.</summary>
internal static class CommandPlaceholders
{
    public static readonly string[] Known = ["port", "workspace", "implementation"];

    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        values.Aggregate(text, (current, value) => current.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal));
}
