using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>The attributes of a cookie that is set; null: not given.</summary>
public record CookieOptions
{
    /// <value>Null: the path is <c>/</c>. Empty: the cookie has none.</value>
    public string? Path { get; init; }

    public string? Domain { get; init; }

    /// <summary>Gives way to <see cref="MaxAge"/>, which sets it anew.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>In seconds.</summary>
    public double? MaxAge { get; init; }

    public bool? Secure { get; init; }

    public bool? HttpOnly { get; init; }

    /// <summary>Written as it is given: <c>strict</c>, <c>lax</c>, <c>none</c>.</summary>
    public string? SameSite { get; init; }

    public bool? Partitioned { get; init; }

    /// <summary>Written as it is given: <c>low</c>, <c>medium</c>, <c>high</c>.</summary>
    public string? Priority { get; init; }

    /// <summary>Whether the date is one that JavaScript calls invalid.</summary>
    internal bool ExpiresIsInvalid { get; init; }
}

/// <summary>A cookie: name, value, and where it is one to set, its attributes.</summary>
public sealed record Cookie : CookieOptions, IToJson
{
    public Cookie() { }

    internal Cookie(string name, string? value, CookieOptions? options = null)
        : base(options ?? new()) => (Name, Value) = (name, value);

    public string Name { get; init; } = "";

    /// <value>Null: <c>undefined</c>, which is written as an empty value.</value>
    public string? Value { get; init; }

    /// <summary>What a script's template prints.</summary>
    public override string ToString() => "[object Object]";

    object? IToJson.ToJson()
    {
        (string Name, object? Value)[] all =
        [
            ("name", Name), ("value", Value), ("domain", Domain), ("expires", Expires), ("httpOnly", HttpOnly), ("maxAge", MaxAge), ("path", Path),
            ("sameSite", SameSite), ("secure", Secure), ("priority", Priority), ("partitioned", Partitioned),
        ];
        return all.Where(property => property.Value is not null || (ExpiresIsInvalid && property.Name == "expires")).ToDictionary(property => property.Name, property => property.Value);
    }
}
