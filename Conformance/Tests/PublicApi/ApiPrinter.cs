using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace RouteHandlers.Conformance.Tests.PublicApi;

/// <summary>Everything of an assembly that other people's code can name, one line a member, in an order that does not change.</summary>
internal static class ApiPrinter
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext _nullability = new();

    private static readonly Dictionary<Type, string> _keywords = new()
    {
        [typeof(void)] = "void", [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(int)] = "int", [typeof(uint)] = "uint", [typeof(long)] = "long",
        [typeof(double)] = "double", [typeof(char)] = "char", [typeof(string)] = "string", [typeof(object)] = "object", [typeof(ushort)] = "ushort",
    };

    public static string Print(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var space in assembly.GetExportedTypes().GroupBy(type => type.Namespace).OrderBy(space => space.Key, StringComparer.Ordinal))
        {
            text.Append("namespace ").Append(space.Key).Append('\n');
            foreach (var type in space.OrderBy(NameOf, StringComparer.Ordinal))
            {
                Print(type, text);
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Print(Type type, StringBuilder text)
    {
        text.Append("  ").Append(KindOf(type)).Append(' ').Append(NameOf(type));
        var bases = BasesOf(type).ToList();
        text.Append(bases.Count > 0 ? $" : {string.Join(", ", bases)}" : "").Append('\n');
        if (type.IsEnum)
        {
            text.Append("    ").AppendJoin(", ", Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), null)}")).Append('\n');
            return;
        }

        if (IsDelegate(type))
        {
            return;
        }

        foreach (var (_, line) in Members(type).OrderBy(member => member.Name, StringComparer.Ordinal).ThenBy(member => member.Line, StringComparer.Ordinal))
        {
            text.Append("    ").Append(line).Append('\n');
        }
    }

    private static IEnumerable<(string Name, string Line)> Members(Type type)
    {
        foreach (var constructor in type.GetConstructors(Declared).Where(constructor => IsVisible(constructor) && !IsCopy(constructor)))
        {
            yield return ("", $"new({Parameters(constructor)})");
        }

        foreach (var field in type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly))
        {
            yield return (field.Name, $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{Of(_nullability.Create(field))} {field.Name}");
        }

        foreach (var property in type.GetProperties(Declared).Where(property => property.Name != "EqualityContract" && property.GetAccessors(nonPublic: true).Any(IsVisible)))
        {
            var get = property.GetMethod is { } getter && IsVisible(getter) ? " get;" : "";
            var set = property.SetMethod is not { } setter || !IsVisible(setter) ? ""
                : setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;";
            var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
            var index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"this[{string.Join(", ", parameters.Select(Parameter))}]" : property.Name;
            yield return (property.Name, $"{Modifiers(property.GetAccessors(nonPublic: true)[0])}{required}{Of(_nullability.Create(property))} {index} {{{get}{set} }}");
        }

        foreach (var method in type.GetMethods(Declared).Where(method => IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && !IsOfRecords(method)))
        {
            var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(NameOf))}>" : "";
            yield return (method.Name, $"{Modifiers(method)}{Of(_nullability.Create(method.ReturnParameter))} {method.Name}{generic}({Parameters(method)})");
        }
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsCopy(ConstructorInfo constructor) => constructor.GetParameters() is [{ } only] && only.ParameterType == constructor.DeclaringType;

    /// <summary>What every record has, and what every type has.</summary>
    private static bool IsOfRecords(MethodInfo method) =>
        method.IsDefined(typeof(CompilerGeneratedAttribute)) || method.Name is "<Clone>$" or "PrintMembers" || method.GetBaseDefinition().DeclaringType == typeof(object);

    private static string Modifiers(MethodBase method) =>
        (method.IsFamily || method.IsFamilyOrAssembly ? "protected " : "")
        + (method.IsStatic ? "static "
            : method.DeclaringType!.IsInterface ? ""
            : method.IsAbstract ? "abstract "
            : method is MethodInfo { IsVirtual: true, IsFinal: false } info && info.GetBaseDefinition() != info ? "override "
            : method is { IsVirtual: true, IsFinal: false } ? "virtual "
            : "");

    private static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter) =>
        $"{(parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : parameter.IsOut ? "out " : "")}{Of(_nullability.Create(parameter))} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "default"}" : "")}";

    private static IEnumerable<string> BasesOf(Type type)
    {
        if (type is { IsClass: true, BaseType: { } parent } && parent != typeof(object) && !IsDelegate(type))
        {
            yield return NameOf(parent);
        }

        if (type.IsEnum || IsDelegate(type))
        {
            yield break;
        }

        var inherited = type.BaseType?.GetInterfaces() ?? [];
        foreach (var name in type.GetInterfaces().Except(inherited).Where(face => face.IsVisible && !NameOf(face).StartsWith("IEquatable<", StringComparison.Ordinal)).Select(NameOf).Order(StringComparer.Ordinal))
        {
            yield return name;
        }
    }

    private static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(Delegate));

    private static string KindOf(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => type.GetMethod("PrintMembers", Declared) is null ? "struct" : "record struct",
        _ when IsDelegate(type) => $"delegate {Of(_nullability.Create(type.GetMethod("Invoke")!.ReturnParameter))} ({Parameters(type.GetMethod("Invoke")!)})",
        { IsAbstract: true, IsSealed: true } => "static class",
        _ => (type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (type.GetMethod("<Clone>$", Declared) is null ? "class" : "record"),
    };

    private static string Of(NullabilityInfo info)
    {
        var question = info.ReadState == NullabilityState.Nullable && !info.Type.IsValueType ? "?" : "";
        if (info.ElementType is { } element)
        {
            return $"{Of(element)}[]{question}";
        }

        if (Nullable.GetUnderlyingType(info.Type) is { } underlying)
        {
            return NameOf(underlying) + "?";
        }

        return (info.GenericTypeArguments is { Length: > 0 } arguments && info.Type.IsGenericType
            ? $"{Prefix(info.Type)}<{string.Join(", ", arguments.Select(Of))}>"
            : NameOf(info.Type)) + question;
    }

    private static string NameOf(Type type) =>
        _keywords.TryGetValue(type, out var keyword) ? keyword
        : type.IsByRef ? NameOf(type.GetElementType()!)
        : type.IsArray ? NameOf(type.GetElementType()!) + "[]"
        : type.IsGenericParameter ? type.Name
        : type.IsGenericType ? $"{Prefix(type)}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
        : Prefix(type);

    private static string Prefix(Type type) => (type.IsNested && !type.IsGenericParameter ? NameOf(type.DeclaringType!) + "." : "") + type.Name.Split('`')[0];
}
