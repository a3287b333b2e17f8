namespace RouteHandlers.Web;

/// <summary>The twin of a JavaScript <c>Error</c>: <see cref="Name"/> and <see cref="Exception.Message"/> are what a script would read.</summary>
public class JavaScriptException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <value>The default is <c>Error</c>.</value>
    public virtual string Name => "Error";
}

public sealed class TypeErrorException(string message, Exception? cause = null) : JavaScriptException(message, cause)
{
    public override string Name => "TypeError";
}

public sealed class RangeErrorException(string message, Exception? cause = null) : JavaScriptException(message, cause)
{
    public override string Name => "RangeError";
}

public sealed class SyntaxErrorException(string message, Exception? cause = null) : JavaScriptException(message, cause)
{
    public override string Name => "SyntaxError";
}

/// <summary>The twin of <c>throw value</c> where the value is no error: <c>throw "text"</c>, <c>throw response</c>.</summary>
public sealed class ThrownException(object? value) : Exception($"Thrown: {value ?? "null"}")
{
    public object? Value { get; } = value;
}
