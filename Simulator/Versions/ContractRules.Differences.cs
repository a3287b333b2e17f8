using System.Collections;
using System.Globalization;
using System.Reflection;

namespace RouteHandlers.Versions;

/// <summary>One rule in which two contracts differ, both values printed.</summary>
/// <param name="Rule">Group and member, for example <c>Params.Access</c>.</param>
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
            .. from @group in Members(typeof(ContractRules))
               where @group.Name != nameof(Version)
               from rule in Members(@group.PropertyType)
               let difference = new RuleDifference(
                   $"{@group.Name}.{rule.Name}", Print(rule.GetValue(@group.GetValue(first))), Print(rule.GetValue(@group.GetValue(second))))
               where difference.First != difference.Second
               select difference,
        ];
    }

    private static PropertyInfo[] Members(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    // Sets have no order, so their members are sorted; lists keep theirs.
    private static string Print(object? value) => value switch
    {
        null => "none",
        string text => $"'{text}'",
        ErrorAnswer { Status: 0 } => "the connection closes",
        ErrorAnswer { Body.Length: > 0 } answer => $"{answer.Status} {answer.Form} '{answer.Body}'",
        ErrorAnswer answer => $"{answer.Status} {answer.Form}",
        IEnumerable list when IsSet(value) => $"{{{string.Join(", ", list.Cast<object?>().Select(Print).Order(StringComparer.Ordinal))}}}",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Print))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static bool IsSet(object value) =>
        value.GetType().GetInterfaces().Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlySet<>));
}
