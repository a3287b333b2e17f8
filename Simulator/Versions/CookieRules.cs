using System.Collections.Immutable;

namespace RouteHandlers.Versions;

/// <summary><c>cookies()</c>, <c>request.cookies</c>, <c>response.cookies</c> and how they come together in the answer.</summary>
public sealed record CookieRules
{
    public RequestApiAccess Access { get; init; } = RequestApiAccess.PromiseOnly;

    /// <summary>The characters that end a pair in the Cookie header.</summary>
    public string Separators { get; init; } = ";";

    /// <summary>Whether a value in the Cookie header is percent-decoded.</summary>
    public bool DecodesValues { get; init; } = true;

    /// <summary>Whether a cookie whose value cannot be decoded is left out; otherwise it stays as it came.</summary>
    public bool DropsUndecodableValues { get; init; } = true;

    /// <summary>The value of a name without an equals sign; null: there is no such cookie.</summary>
    public string? ValueOfABareName { get; init; } = "true";

    /// <summary>Whether spaces around a name and a value, and quotes around a value, are taken off.</summary>
    public bool TrimsPairs { get; init; }

    /// <summary>Whether the last of several cookies of one name counts; otherwise the first.</summary>
    public bool LastDuplicateCounts { get; init; } = true;

    public bool NamesAreCaseSensitive { get; init; } = true;

    /// <summary>The path of a cookie that is set without one; null: none is written.</summary>
    public string? DefaultPath { get; init; } = "/";

    /// <summary>Whether the value of a cookie that is set is percent-encoded.</summary>
    public bool EncodesValues { get; init; } = true;

    /// <summary>Whether a maxAge that is not zero sets the expiry date too, in the place of a given one.</summary>
    public bool MaxAgeSetsExpires { get; init; } = true;

    /// <summary>The attributes that are written, in order.</summary>
    public ImmutableArray<string> Attributes { get; init; } =
        ["Path", "Expires", "Max-Age", "Domain", "Secure", "HttpOnly", "SameSite", "Partitioned", "Priority"];

    /// <summary>Whether set and delete give the store again; otherwise set gives one whose changes are not sent, and delete nothing.</summary>
    public bool ChangesCanBeChained { get; init; } = true;

    /// <summary>Whether the store reads the Cookie header of the request object when it is first asked for; otherwise before the handler runs.</summary>
    public bool StoreIsReadLate { get; init; } = true;

    /// <summary>Whether a cookie that is set can be read in the same request.</summary>
    public bool SetIsVisible { get; init; } = true;

    /// <summary>Whether a deleted cookie stays in the store, with an empty value.</summary>
    public bool DeletedCookiesStay { get; init; } = true;

    /// <summary>Whether delete takes every attribute of its object; otherwise path and domain alone.</summary>
    public bool DeleteTakesEveryAttribute { get; init; } = true;

    /// <summary>Whether <c>request.cookies</c> shows what <c>cookies()</c> sets (never).</summary>
    public bool SetReachesTheRequest { get; init; }

    /// <summary>Whether a cookie of the Response wins over one of the same name from <c>cookies()</c>.</summary>
    public bool ResponseWins { get; init; } = true;

    /// <summary>Whether the Response's own cookies are written anew when cookies from <c>cookies()</c> join them.</summary>
    public bool MergeRewritesTheResponse { get; init; } = true;

    /// <summary>Whether <c>Max-Age</c> is read from a Set-Cookie line.</summary>
    public bool ReadsMaxAge { get; init; } = true;

    /// <summary>Whether several cookies in one Set-Cookie line of the Response become lines of their own.</summary>
    public bool SplitsJoinedLines { get; init; } = true;

    /// <summary>Whether a Set-Cookie line that stands there twice is sent once.</summary>
    public bool RepeatedLinesAreSentOnce { get; init; } = true;

    /// <summary>Whether cookies that were set before the handler threw are sent.</summary>
    public bool SentWithAnError { get; init; }

    /// <summary>Whether setting a cookie is an error once the answer has begun; otherwise it is lost.</summary>
    public bool LateChangesFail { get; init; }

    /// <summary>Whether what <c>after()</c> is given sees what the handler set, and may set more; otherwise it sees the client's, and setting is an error.</summary>
    public bool AfterMayChange { get; init; }
}
