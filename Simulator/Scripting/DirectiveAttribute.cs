namespace RouteHandlers.Scripting;

/// <summary>Carries what a script says of itself in its first line: <c>"use client";</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DirectiveAttribute(string text) : Attribute
{
    public string Text { get; } = text;
}
