using System.Numerics;

namespace RouteHandlers.Conformance.Yaml;

/// <summary>Reads a value as one type; null after a problem.</summary>
internal static class YamlTypes
{
    public static string? Text(YamlValue value, string where, Problems problems)
    {
        if (value is YamlScalar { Kind: ScalarKind.Text } scalar)
        {
            return scalar.Text;
        }

        problems.Add(value, where, $"found {value.Description}", "text", value is YamlScalar { Text: var text } ? $"Quote it: \"{text}\"." : "Write a text.");
        return null;
    }

    public static string? NonEmptyText(YamlValue value, string where, Problems problems)
    {
        var text = Text(value, where, problems);
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            problems.Add(value, where, "the text is empty", "a text", "Write one, or remove the key.");
            return null;
        }

        return text;
    }

    public static bool? Boolean(YamlValue value, string where, Problems problems)
    {
        if (value is YamlScalar { Kind: ScalarKind.Boolean } scalar)
        {
            return CoreSchema.BooleanOf(scalar.Text);
        }

        problems.Add(value, where, $"found {value.Description}", "true or false", "Write one of the two, without quotes.");
        return null;
    }

    public static int? Integer(YamlValue value, string where, int from, int to, Problems problems)
    {
        if (value is YamlScalar { Kind: ScalarKind.Integer } scalar && CoreSchema.IntegerOf(scalar.Text) is var number && number >= from && number <= (BigInteger)to)
        {
            return (int)number;
        }

        problems.Add(value, where, $"found {value.Description}", $"a whole number from {from} to {to}", "Write the number without quotes.");
        return null;
    }

    /// <summary>The items of a list; none after a problem. An empty list is a problem unless <paramref name="mayBeEmpty"/>.</summary>
    public static IReadOnlyList<YamlValue> Items(YamlValue value, string where, string what, Problems problems, bool mayBeEmpty = false)
    {
        if (value is YamlSequence sequence && (mayBeEmpty || sequence.Items.Count > 0))
        {
            return sequence.Items;
        }

        problems.Add(value, where, $"found {value.Description}", $"a list of {what}", "Write '[a, b]', or one '- ' line for each.");
        return [];
    }

    /// <summary>A list of texts in which none is repeated.</summary>
    public static IReadOnlyList<(string Text, YamlValue At)> Names(YamlValue value, string where, string what, Problems problems, bool mayBeEmpty = false)
    {
        var names = new List<(string Text, YamlValue At)>();
        foreach (var (item, index) in Items(value, where, what, problems, mayBeEmpty).Select((item, index) => (item, index)))
        {
            if (NonEmptyText(item, $"{where}[{index}]", problems) is not { } text)
            {
                continue;
            }

            if (names.Any(name => name.Text == text))
            {
                problems.Add(item, $"{where}[{index}]", $"'{text}' is here twice", "each one once", "Remove one of the two.");
                continue;
            }

            names.Add((text, item));
        }

        return names;
    }

    /// <summary>A list of Next.js majors; null after a problem with the list itself.</summary>
    public static IReadOnlyList<int>? Versions(YamlValue value, string where, Problems problems)
    {
        var versions = new List<int>();
        foreach (var (item, index) in Items(value, where, "Next.js majors", problems).Select((item, index) => (item, index)))
        {
            var known = string.Join(", ", KnownVersions.All);
            if (item is not YamlScalar { Kind: ScalarKind.Integer } scalar || KnownVersions.All.All(version => version != CoreSchema.IntegerOf(scalar.Text)))
            {
                problems.Add(item, $"{where}[{index}]", $"unknown version: {item.Description}", $"one of {known}", "Name a Next.js major that the suite knows.");
                continue;
            }

            var number = (int)CoreSchema.IntegerOf(scalar.Text);
            if (versions.Contains(number))
            {
                problems.Add(item, $"{where}[{index}]", $"version {number} is here twice", "each version once", "Remove one of the two.");
                continue;
            }

            versions.Add(number);
        }

        return versions.Count > 0 ? [.. versions.Order()] : null;
    }
}
