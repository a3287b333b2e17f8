using System.Collections.Immutable;

namespace RouteHandlers.Versions;

/// <summary>What a kept answer is served to, for how long, and what takes its place.</summary>
public sealed record ServingRules
{
    /// <summary>Whether the answer for a path that the build did not render is kept, where its route's GET is static.</summary>
    public bool PathsAreKept { get; init; } = true;

    /// <summary>Whether the paths that <c>generateStaticParams</c> does not name are not found with <c>dynamicParams = false</c>.</summary>
    public bool UnlistedParamsMayBeNotFound { get; init; } = true;

    /// <summary>Whether that goes for routes with <c>generateStaticParams</c> alone; otherwise a route without it names none.</summary>
    public bool UnlistedNeedsAList { get; init; }

    /// <summary>Whether they are not found whatever the method; otherwise (14) other methods than GET and HEAD are refused there as elsewhere.</summary>
    public bool UnlistedGoesForEveryMethod { get; init; } = true;

    /// <summary>Whether all spellings of one path share an answer.</summary>
    public bool PathsAreDecoded { get; init; } = true;

    /// <summary>Whether each query has an answer of its own.</summary>
    public bool QueriesStandApart { get; init; }

    /// <summary>Whether an answer has a lifetime at all.</summary>
    public bool AnswersGrowOld { get; init; } = true;

    /// <summary>Whether an answer that has outlived its lifetime is served while a new one is made; otherwise the client waits for that.</summary>
    public bool StaleIsServed { get; init; } = true;

    /// <summary>Whether everybody who waits for an answer of one path shares one run of the handler.</summary>
    public bool RunsAreShared { get; init; } = true;

    /// <summary>Whether the last answer stays when its handler fails.</summary>
    public bool FailureKeepsTheLast { get; init; } = true;

    /// <summary>Whether it is then as if made anew, also where its tags were revalidated; otherwise they still are.</summary>
    public bool FailureEndsTheRevalidation { get; init; } = true;

    /// <summary>How long it stays at least and at most before the handler is tried again; between the two its own lifetime counts.</summary>
    public TimeSpan RetryAtLeast { get; init; } = TimeSpan.FromSeconds(3);

    /// <inheritdoc cref="RetryAtLeast"/>
    public TimeSpan RetryAtMost { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether an answer with an error status takes the place of the last one as any other does.</summary>
    public bool ErrorStatusReplaces { get; init; } = true;

    /// <summary>Whether <c>redirect()</c> and its like, from a handler whose answers have a lifetime, are kept for ever.</summary>
    public bool NavigationsStay { get; init; }

    /// <summary>Whether <c>Cache-Control</c> of an answer that was made for a request names <c>stale-while-revalidate</c>, as that of the build does.</summary>
    public bool LaterAnswersMayBeServedStale { get; init; } = true;

    /// <summary>Whether an answer is made anew whose tags were revalidated.</summary>
    public bool TagsAreHeeded { get; init; } = true;

    /// <summary>Whether a client in draft mode gets an answer of its own.</summary>
    public bool DraftModePassesBy { get; init; } = true;

    /// <summary>Whether <c>draftMode().isEnabled</c> shows it to such a handler.</summary>
    public bool DraftModeIsShown { get; init; } = true;

    /// <summary>What other methods get on a path with dynamic segments whose GET is static; null: what they get elsewhere.</summary>
    public ErrorAnswer? OtherMethods { get; init; }

    /// <summary>Whether there a kept answer is served to every method but TRACE.</summary>
    public bool EveryMethodIsServed { get; init; }

    /// <summary>Whether there what another method gets on a path without an answer is kept, for GET too.</summary>
    public bool EveryMethodIsKept { get; init; }

    /// <summary>Whether a HEAD that comes first runs the handler as a HEAD, and GET gets what that answered.</summary>
    public bool HeadIsKept { get; init; }

    /// <summary>Whether a HEAD that the file exports is run beside a GET that is kept; otherwise the head of the kept answer is served.</summary>
    public bool OwnHeadIsReached { get; init; } = true;

    /// <summary>Whether a handler that looks at the request, on a path that the build did not render, fails; otherwise it runs for each request.</summary>
    public bool RequestUseFails { get; init; }

    /// <summary>The methods whose export beside a GET that would be static without them makes a route with dynamic segments fail.</summary>
    public ImmutableHashSet<string> FailingBeside { get; init; } = [];

    /// <summary>What a client gets when there is no answer to serve.</summary>
    public ErrorAnswer Failed { get; init; } = ErrorAnswer.PlainText(500, "Internal Server Error");

    /// <summary>What OPTIONS gets then.</summary>
    public ErrorAnswer FailedOptions { get; init; } = ErrorAnswer.PlainText(500, "Internal Server Error");

    /// <summary>Whether a kept answer loses its own reason phrase.</summary>
    public bool ReasonIsTheUsual { get; init; } = true;

    /// <summary>Whether an answer whose status has no body (204, 304) cannot be served.</summary>
    public bool NullBodyStatusFails { get; init; } = true;
}
