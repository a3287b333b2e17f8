using System.Collections.Immutable;
using System.Reflection;
using RouteHandlers.Build;
using RouteHandlers.Metadata;
using RouteHandlers.Server;
using RouteHandlers.Tree;
using RouteHandlers.Web;

namespace RouteHandlers.Scripting;

/// <summary>Makes modules from a script's class: its top-level methods are the exports, by name.</summary>
internal sealed class ScriptModule
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ImmutableHashSet<string> _exportedNames =
    [
        "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "generateStaticParams", "generateSitemaps", "generateImageMetadata",
        "dynamic", "dynamicParams", "revalidate", "fetchCache", "runtime", "preferredRegion", "maxDuration", "config",
    ];

    /// <summary>Exports of a picture, which are private names everywhere else.</summary>
    private static readonly ImmutableHashSet<string> _exportedOfPictures = ["alt", "size", "contentType"];

    private readonly string _path;
    private readonly Type _type;
    private readonly ImmutableArray<MethodInfo> _methods;
    private readonly string? _default;

    private ScriptModule(string path, Type type, ImmutableArray<MethodInfo> methods, string? @default) => (_path, _type, _methods, _default) = (path, type, methods, @default);

    /// <summary>Reads the exports; an export that cannot be called is an error.</summary>
    public static (ScriptModule Module, ImmutableArray<BuildError> Errors) Read(string path, Type type)
    {
        var @default = MetadataConvention.DefaultExportOf(path);
        var methods = type.GetMethods(Members).Where(method => (IsExported(method) || method.Name == @default) && !method.IsSpecialName).ToImmutableArray();
        return (new(path, type, methods, @default),
        [
            .. methods.Where(method => !IsPageOrLayout(method) && !IsGenerator(method) && !IsMiddleware(method) && !IsOfMetadata(method, @default) && !CanBeCalled(method)).Select(method => new BuildError(BuildErrorCode.InvalidExport,
                $"{path}: {method.Name} takes ({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Name))}). "
                + "A handler takes nothing, a request (NextRequest or Request), or a request and a RouteContext. Change its parameters.", [path])),
            .. methods.GroupBy(method => method.Name).Where(overloads => overloads.Count() > 1).Select(overloads => new BuildError(BuildErrorCode.InvalidExport,
                $"{path}: {overloads.Key} is exported {overloads.Count()} times. A module exports a name once. Remove one of them.", [path])),
        ]);
    }

    /// <summary>A new evaluation of the script.</summary>
    public RouteModule Instantiate()
    {
        var instance = Activator.CreateInstance(_type, BindingFlags.Instance | BindingFlags.Public | BindingFlags.DoNotWrapExceptions, null, null, null);
        return new()
        {
            Path = _path,
            Handlers = _methods.Where(method => !IsPageOrLayout(method) && !IsGenerator(method) && !IsMiddleware(method) && !IsOfMetadata(method, _default))
                .ToDictionary(method => method.Name, method => ToHandler(method, instance), StringComparer.Ordinal),
            Config = _type.GetFields(Members).Where(field => IsExported(field) || (_default is "Icon" or "Image" && _exportedOfPictures.Contains(field.Name)))
                .ToDictionary(field => field.Name, field => field.IsLiteral ? field.GetRawConstantValue() : field.GetValue(instance), StringComparer.Ordinal),
            GenerateStaticParams = _methods.FirstOrDefault(IsGenerator) is { } generate ? () => AwaitAsync(Call(generate, instance, [])) : null,
            Middleware = _methods.Where(IsMiddleware).ToDictionary(MiddlewareName, method => ToMiddleware(method, instance), StringComparer.Ordinal),
            Page = _methods.FirstOrDefault(method => method.Name is "Page" or "NotFound" && IsPageOrLayout(method)) is { } page ? ToPage(page, instance) : null,
            Layout = _methods.FirstOrDefault(method => method.Name == "Layout") is { } layout
                ? children => (string)layout.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, [children], null)!
                : null,
            Default = ToMetadata(_default, instance),
            GenerateSitemaps = ToMetadata("generateSitemaps", instance),
            GenerateImageMetadata = ToMetadata("generateImageMetadata", instance),
        };
    }

    private static bool IsExported(MemberInfo member) =>
        _exportedNames.Contains(member.Name)
        || (member is MethodInfo method && (IsPageOrLayout(method) || IsMiddleware(method)))
        || member.GetCustomAttribute<ExportAttribute>() is not null;

    private static bool IsPageOrLayout(MethodInfo method) => method.Name switch
    {
        "Page" => method.GetParameters() is [] or [{ ParameterType.Name: nameof(PageProps) }],
        "NotFound" => method.GetParameters() is [],
        "Layout" => method.GetParameters() is [{ ParameterType.Name: nameof(String) }],
        _ => false,
    };

    private static bool IsGenerator(MethodInfo method) => method.Name == "generateStaticParams" && method.GetParameters().Length == 0;

    // 'Middleware' and 'Proxy' stand for the default export, as 'Page' does in a page.
    private static bool IsMiddleware(MethodInfo method) => method.Name is "middleware" or "proxy" or "Middleware" or "Proxy" && method.GetParameters() switch
    {
        [] => true,
        [var request] => request.ParameterType.IsAssignableFrom(typeof(NextRequest)),
        [var request, var fetchEvent] => request.ParameterType.IsAssignableFrom(typeof(NextRequest)) && fetchEvent.ParameterType == typeof(NextFetchEvent),
        _ => false,
    };

    private static string MiddlewareName(MethodInfo method) => char.IsUpper(method.Name[0]) ? "default" : method.Name;

    private static bool IsOfMetadata(MethodInfo method, string? @default) =>
        (method.Name == @default || method.Name is "generateSitemaps" or "generateImageMetadata")
        && method.GetParameters() is [] or [{ ParameterType.Name: nameof(MetadataProps) }];

    private static bool CanBeCalled(MethodInfo method) => method.GetParameters() switch
    {
        [] => true,
        [var request] => request.ParameterType.IsAssignableFrom(typeof(NextRequest)),
        [var request, var context] => request.ParameterType.IsAssignableFrom(typeof(NextRequest)) && context.ParameterType.IsAssignableFrom(typeof(RouteContext)),
        _ => false,
    };

    private static RouteHandler ToHandler(MethodInfo method, object? instance)
    {
        var count = method.GetParameters().Length;
        return (request, context) => AwaitAsync(Call(method, instance, count switch { 0 => [], 1 => [request], _ => [request, context] }));
    }

    private static MiddlewareFunction ToMiddleware(MethodInfo method, object? instance)
    {
        var count = method.GetParameters().Length;
        return (request, fetchEvent) => AwaitAsync(Call(method, instance, count switch { 0 => [], 1 => [request], _ => [request, fetchEvent] }));
    }

    private static PageComponent ToPage(MethodInfo method, object? instance)
    {
        var count = method.GetParameters().Length;
        return async props => (string)(await AwaitAsync(Call(method, instance, count == 0 ? [] : [props])))!;
    }

    private MetadataExport? ToMetadata(string? name, object? instance)
    {
        var method = _methods.FirstOrDefault(method => method.Name == name && IsOfMetadata(method, _default));
        return method is null ? null : props => AwaitAsync(Call(method, instance, method.GetParameters().Length == 0 ? [] : [props]));
    }

    private static object? Call(MethodInfo method, object? instance, object?[] arguments) =>
        method.Invoke(method.IsStatic ? null : instance, BindingFlags.DoNotWrapExceptions, null, arguments, null);

    /// <summary>What a handler returned, once it is there; what returns nothing gives null. It stays on the event loop: no time passes before the answer is judged.</summary>
    internal static async Task<object?> AwaitAsync(object? returned)
    {
        switch (returned)
        {
            case Task<Response> task:
                return await task;

            case Task task:
                await task;
                // 'async Task' gives a Task<VoidTaskResult>: JavaScript's undefined.
                return task.GetType().GetProperty("Result") is { } result && result.PropertyType.Name != "VoidTaskResult" ? result.GetValue(task) : null;

            case ValueTask task:
                await task;
                return null;

            case not null when returned.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>):
                return await AwaitAsync(type.GetMethod(nameof(ValueTask<>.AsTask))!.Invoke(returned, null));

            default:
                return returned;
        }
    }
}
