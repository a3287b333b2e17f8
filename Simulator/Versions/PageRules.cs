using RouteHandlers.Build;

namespace RouteHandlers.Versions;

/// <content>What goes for pages and not for handlers.</content>
public sealed partial record ContractRules
{
    internal CachingRules CachingOf(AppFileKind kind) => kind == AppFileKind.Page
        ? Caching with { GetIsStaticByDefault = Pages.AreStaticByDefault, DynamicBeside = [], EdgeMayBeStatic = false, SaysHowLong = true }
        : Caching;
}

/// <summary>What a page's path answers, as far as handlers have pages for neighbours.</summary>
public sealed record PageRules
{
    /// <summary>What a page that the build rendered gets a method other than GET and HEAD.</summary>
    public ErrorAnswer StaticPageOtherMethod { get; init; } = ErrorAnswer.Text(405, "Method Not Allowed");

    /// <summary>The same for a path of dynamic segments whose rendering is kept; null: the method does not matter.</summary>
    public ErrorAnswer? OpenPageOtherMethod { get; init; }

    /// <summary>What OPTIONS gets on any other page; null: the page.</summary>
    public ErrorAnswer? DynamicPageOptions { get; init; } = ErrorAnswer.Empty(400);

    /// <summary>What a POST gets that asks a page for a server action, of which there is none; null: the page of an unmatched path, with the status 200.</summary>
    public ErrorAnswer? UnknownAction { get; init; } = ErrorAnswer.PlainText(409, "Server Action unavailable.");

    /// <summary>What it gets where its <c>Next-Action</c> is not an action's name at all; null: the same.</summary>
    public ErrorAnswer? MalformedAction { get; init; } = ErrorAnswer.PlainText(400, "Invalid Server Action request.");

    /// <summary>Whether a POST of a form gets the page, where other methods are refused too.</summary>
    public bool FormPostGetsThePage { get; init; } = true;

    /// <summary>Whether only pages are asked for server actions; otherwise handlers refuse such a POST, too (a mutant).</summary>
    public bool ActionsArePagesAffair { get; init; } = true;

    /// <summary>What a page that throws gets its client.</summary>
    public ErrorAnswer Thrown { get; init; } = ErrorAnswer.BareHtml(500);

    /// <summary>Whether a page is rendered once, unless it or its layouts say otherwise or it looks at the request.</summary>
    public bool AreStaticByDefault { get; init; } = true;

    /// <summary>Whether what its layouts export (<c>dynamic</c>, <c>revalidate</c>) goes for a page too.</summary>
    public bool LayoutOptionsCount { get; init; } = true;

    /// <summary>Whether a kept page says after how long it may be served stale for how long; otherwise that it may be.</summary>
    public bool SaysHowLongStale { get; init; } = true;

    /// <summary>Whether the <c>not-found</c> file of the app folder makes the page of an unmatched path.</summary>
    public bool NotFoundFileCounts { get; init; } = true;

    /// <summary>Whether it does so only where the app has a page.</summary>
    public bool NotFoundFileNeedsAPage { get; init; } = true;

    /// <summary>Whether a request of the client's router gets a page's payload; otherwise the page.</summary>
    public bool NavigationGetsAPayload { get; init; } = true;

    /// <summary>Whether a layout is put around pages only (a mutant puts it around HTML handlers too).</summary>
    public bool LayoutsWrapPagesOnly { get; init; } = true;

    /// <summary>Whether a handler elsewhere may answer methods of a page's path (never).</summary>
    public bool PageTakesEveryMethod { get; init; } = true;

    /// <summary>What is served at a path that has a page in a slot and a route.</summary>
    public SlotPageBesideRoute SlotPageBesideRoute { get; init; } = SlotPageBesideRoute.Conflict;
}

public enum SlotPageBesideRoute
{
    Conflict,
    PageWins,
    RouteWins,
}
