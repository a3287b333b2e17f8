namespace RouteHandlers.Versions;

/// <summary>The Next.js majors whose contract is modelled.</summary>
public enum NextVersion
{
    Next14 = 14,
    Next15 = 15,
    Next16 = 16,
}
