using System.Collections;
using System.Globalization;
using System.Reflection;

namespace RouteHandlers.Versions;

/// <summary>One rule in which two contracts differ, both values printed.</summary>
/// <param name="Rule">Group and member, for example <c>Params.Access</c>.</param>
/// <param name="First">A set is printed without what both sets have; an ellipsis stands for that.</param>
public sealed record RuleDifference(string Rule, string First, string Second)
{
    public override string ToString() => $"{Rule}: {First} | {Second}";
}

public sealed partial record ContractRules
{
    /// <summary>Every rule in which two contracts differ, in the order in which the rules are declared; the version's own number is none.</summary>
    public static IReadOnlyList<RuleDifference> Differences(ContractRules first, ContractRules second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return
        [
            .. from @group in PropertiesOf(typeof(ContractRules))
               where @group.Name != nameof(Version)
               from rule in PropertiesOf(@group.PropertyType)
               let values = (First: rule.GetValue(@group.GetValue(first)), Second: rule.GetValue(@group.GetValue(second)))
               let difference = new RuleDifference($"{@group.Name}.{rule.Name}", PrintBeside(values.Second, values.First), PrintBeside(values.First, values.Second))
               where difference.First != difference.Second
               select difference,
        ];
    }

    private static PropertyInfo[] PropertiesOf(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private static string PrintBeside(object? other, object? value) =>
        value is not null && other is not null && IsSet(value) ? $"{{{string.Join(", ", Members(value).Except(Members(other)).Prepend("…"))}}}" : Print(value);

    private static string Print(object? value) => value switch
    {
        null => "none",
        string text => $"'{text}'",
        ErrorAnswer { Status: 0 } => "the connection closes",
        ErrorAnswer { Body.Length: > 0 } answer => $"{answer.Status} {answer.Form} '{answer.Body}'",
        ErrorAnswer answer => $"{answer.Status} {answer.Form}",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Print))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static IEnumerable<string> Members(object set) => ((IEnumerable)set).Cast<object?>().Select(Print).Order(StringComparer.Ordinal);

    private static bool IsSet(object value) =>
        value.GetType().GetInterfaces().Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlySet<>));
}
