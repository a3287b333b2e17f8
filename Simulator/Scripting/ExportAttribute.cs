namespace RouteHandlers.Scripting;

/// <summary>Exports a top-level member of a script whose name is not one that the documents know.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Class)]
public sealed class ExportAttribute : Attribute;
