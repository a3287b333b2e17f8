namespace RouteHandlers.Scripting;

/// <summary>Exports a top-level member of a script whose name is not one that the documents know.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Field)]
public sealed class ExportAttribute : Attribute;
