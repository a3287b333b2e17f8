using System.Globalization;

namespace RouteHandlers.Conformance.Tests.Properties.Caching;

/// <summary>One thing that happens to an app.</summary>
internal abstract record CacheOperation
{
    /// <param name="Together">How many such requests at once.</param>
    internal sealed record Send(string Method, string Path, int Together = 1) : CacheOperation
    {
        public override string ToString() => $"{Method} {Path}{(Together > 1 ? string.Create(CultureInfo.InvariantCulture, $", {Together} at once") : "")}";
    }

    internal sealed record Advance(int Milliseconds) : CacheOperation
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Milliseconds / 1000.0} s pass");
    }

    /// <summary>The origin's value of a route's data is another from now on.</summary>
    internal sealed record ChangeOrigin(string Route) : CacheOperation
    {
        public override string ToString() => $"the origin's value for /{Route} changes";
    }

    /// <summary>From now on the origin answers 500 for a route's data, or no longer.</summary>
    internal sealed record FailOrigin(string Route, bool Fails) : CacheOperation
    {
        public override string ToString() => $"the origin {(Fails ? "begins to fail" : "works again")} for /{Route}";
    }

    /// <summary>From now on the handlers of a route throw, or no longer.</summary>
    internal sealed record Fail(string Route, bool Fails) : CacheOperation
    {
        public override string ToString() => $"the handlers of /{Route} {(Fails ? "begin to fail" : "work again")}";
    }

    /// <summary>A POST handler says all of this.</summary>
    internal sealed record Revalidate(IReadOnlyList<Revalidation> All) : CacheOperation
    {
        public Revalidate(Revalidation revalidation)
            : this([revalidation])
        {
        }

        public override string ToString() => string.Join(", ", All);
    }
}

internal abstract record Revalidation
{
    /// <param name="Type">Null: the path is that of a request, or of a route's file.</param>
    internal sealed record OfPath(string Path, string? Type = null) : Revalidation
    {
        public override string ToString() => $"revalidatePath('{Path}'{(Type is null ? "" : $", '{Type}'")})";
    }

    /// <param name="Profile">Only 16 knows profiles.</param>
    internal sealed record OfTag(string Tag, string? Profile = null) : Revalidation
    {
        public override string ToString() => $"revalidateTag('{Tag}'{(Profile is null ? "" : $", '{Profile}'")})";
    }
}
