namespace RouteHandlers.Versions;

/// <summary><c>redirect()</c>, <c>notFound()</c> and their like, and the redirects of <c>NextResponse</c>.</summary>
public sealed record NavigationRules
{
}
