using RouteHandlers.Caching;
using RouteHandlers.Runtime;
using Xunit;

namespace RouteHandlers.Conformance.Tests.CachingTests;

public sealed class TagRegisterTests
{
    private readonly VirtualClock _clock = new();
    private readonly TagRegister _tags;

    public TagRegisterTests() => _tags = new(_clock);

    [Fact]
    public void WhatIsMadeAfterARevalidationIsFresh()
    {
        var before = _tags.Moment;
        _tags.Expire("a");
        Assert.Equal(TagState.Expired, _tags.StateOf(["b", "a"], before));
        Assert.Equal(TagState.Fresh, _tags.StateOf(["b"], before));
        Assert.Equal(TagState.Fresh, _tags.StateOf(["a"], _tags.Moment));
    }

    [Fact]
    public void ExpiredOutweighsStale()
    {
        var made = _tags.Moment;
        _tags.MarkStale("a");
        Assert.Equal(TagState.Stale, _tags.StateOf(["a"], made));
        _tags.Expire("b");
        Assert.Equal(TagState.Expired, _tags.StateOf(["a", "b"], made));
    }

    [Fact]
    public void AnExpiryMeetsWhatWasMadeBeforeIt()
    {
        var before = _tags.Moment;
        _tags.MarkStale("a", TimeSpan.FromSeconds(2));
        var between = _tags.Moment;
        Assert.Equal(TagState.Stale, _tags.StateOf(["a"], before));
        Assert.Equal(TagState.Fresh, _tags.StateOf(["a"], between));

        _clock.MoveTo(_clock.GetUtcNow() + TimeSpan.FromSeconds(2));
        var after = _tags.Moment;
        Assert.Equal(TagState.Expired, _tags.StateOf(["a"], before));
        Assert.Equal(TagState.Expired, _tags.StateOf(["a"], between));
        Assert.Equal(TagState.Fresh, _tags.StateOf(["a"], after));
    }

    [Fact]
    public void TheLastWordOnExpiryCounts()
    {
        var made = _tags.Moment;
        _tags.MarkStale("a", TimeSpan.FromSeconds(1));
        _tags.MarkStale("a", TimeSpan.FromSeconds(9));
        _clock.MoveTo(_clock.GetUtcNow() + TimeSpan.FromSeconds(1));
        Assert.Equal(TagState.Stale, _tags.StateOf(["a"], made));

        _tags.Expire("a");
        Assert.Equal(TagState.Expired, _tags.StateOf(["a"], made));
        _tags.MarkStale("a", TimeSpan.FromSeconds(9));
        Assert.Equal(TagState.Stale, _tags.StateOf(["a"], made));
        _tags.Expire("a");
        _tags.MarkStale("a");
        Assert.Equal(TagState.Expired, _tags.StateOf(["a"], made));
    }
}
