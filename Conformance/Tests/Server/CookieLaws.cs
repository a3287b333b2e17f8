using FsCheck;
using FsCheck.Fluent;
using RouteHandlers.Conformance.Tests.Properties;
using RouteHandlers.Runtime;
using RouteHandlers.Server;
using RouteHandlers.Versions;
using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.ServerTests;

/// <summary>What holds for every cookie.</summary>
public class CookieLaws
{
    private static readonly CookieRules _rules = new();

    private static readonly Gen<string> _character = Gen.Frequency((6, Gen.Choose(0x20, 0x7e)), (1, Gen.Choose(0xa0, 0xff)), (1, Gen.Choose(0x4e00, 0x4eff)), (1, Gen.Choose(0x1f600, 0x1f640)))
        .Select(char.ConvertFromUtf32);

    private static readonly Gen<string> _text = _character.ArrayOf().Select(string.Concat);

    private static readonly Gen<string> _name = Gen.Elements("!#$&'*+-.^_`|~09AZaz()[]@ ".ToCharArray()).NonEmptyListOf().Select(string.Concat).Where(name => name[0] != ' ');

    /// <summary>Few names, so that they meet.</summary>
    private static readonly Gen<string> _fewNames = Gen.Elements("a", "b", "c", "d", "A");

    private static readonly Gen<(string Name, string Value)[]> _pairs = _fewNames.SelectMany(name => Gen.Choose(0, 9).Select(value => (name, $"{value}"))).ArrayOf();

    [Fact]
    public void RequestCookies_Printed_ReadBackTheSame() => Laws.Hold(_name.SelectMany(name => _text.Select(value => (name, value))).ArrayOf(), pairs =>
    {
        var cookies = new RequestCookies(new());
        foreach (var (name, value) in pairs)
        {
            cookies.Set(name, value);
        }

        var headers = new HeaderList();
        headers.Set("cookie", cookies.ToString());
        Assert.All(cookies.ToString(), letter => Assert.True(char.IsAscii(letter)));
        Assert.Equal(cookies.GetAll(), new RequestCookies(headers).GetAll());
        Assert.Equal(pairs.Select(pair => pair.name).Distinct().Count(), cookies.Size);
    });

    [Fact]
    public void SetCookieLines_Printed_ReadBackTheSame() => Laws.Hold(Cookies, cookie =>
        Assert.Equal(cookie, CookieSyntax.ParseSetCookie(CookieSyntax.Stringify(cookie, _rules), _rules)));

    [Fact]
    public void SetCookieLines_Joined_AreSplitAgain() => Laws.Hold(Cookies.NonEmptyListOf().Select(cookies => cookies.Select(cookie => CookieSyntax.Stringify(cookie, _rules)).ToList()), lines =>
        Assert.Equal(lines, CookieSyntax.SplitSetCookie(string.Join(", ", lines))));

    [Fact]
    public void WhatIsSetLast_IsRead_AndSentOnce() => Laws.Hold(_pairs.SelectMany(received => Changes.Select(changes => (received, changes))), given =>
    {
        var headers = new Headers();
        headers.Set("cookie", string.Join("; ", given.received.Select(pair => $"{pair.Name}={pair.Value}")));
        var cookies = new MutableCookies(new NextRequest("http://h/", new() { Headers = headers }), _rules);
        var naive = new List<(string Name, string Value)>();
        foreach (var (name, value) in given.received)
        {
            Put(naive, name, value);
        }

        foreach (var (name, value) in given.changes)
        {
            Put(naive, name, value ?? "");
            if (value is null)
            {
                cookies.Delete(new() { Name = name });
            }
            else
            {
                cookies.Set(new() { Name = name, Value = value });
            }
        }

        var sent = new HeaderList();
        cookies.ApplyTo(sent);
        var changed = given.changes.Select(change => change.Name).ToHashSet();
        Assert.Equal(naive, cookies.Visible.GetAll().Select(cookie => (cookie.Name, cookie.Value!)));
        Assert.Equal(naive.Where(pair => changed.Contains(pair.Name)).Select(pair => $"{pair.Name}={pair.Value}"), sent.GetSetCookie().Select(line => line.Split(';')[0]));
    });

    [Fact]
    public void Merged_TheResponsesCookiesComeFirstAndWin() => Laws.Hold(_pairs.SelectMany(own => _pairs.Select(set => (own, set))), given =>
    {
        var cookies = new MutableCookies(new NextRequest("http://h/"), _rules);
        foreach (var (name, value) in given.set)
        {
            cookies.Set(new() { Name = name, Value = value });
        }

        var headers = new HeaderList();
        foreach (var (name, value) in given.own)
        {
            headers.Append("Set-Cookie", $"{name}={value}");
        }

        var before = headers.GetSetCookie();
        cookies.ApplyTo(headers);

        var naive = new List<(string Name, string Value)>();
        foreach (var (name, value) in given.own)
        {
            Put(naive, name, value);
        }

        var ours = new List<(string Name, string Value)>();
        foreach (var (name, value) in given.set.Where(pair => !naive.Exists(other => other.Name == pair.Name)))
        {
            Put(ours, name, value);
        }

        Assert.Equal(given.set.Length == 0 ? before : naive.Concat(ours).Select(pair => $"{pair.Name}={pair.Value}; Path=/"), headers.GetSetCookie());
    });

    private static Gen<(string Name, string? Value)[]> Changes =>
        _fewNames.SelectMany(name => Gen.OneOf(Gen.Constant<string?>(null), Gen.Choose(0, 9).Select(value => (string?)$"{value}")).Select(value => (name, value))).ArrayOf();

    // A value with a percent sign is decoded once too often; an empty text is no attribute.
    private static Gen<Cookie> Cookies =>
        from name in _name
        from value in _text.Where(text => text.Length > 0 && !text.Contains('%', StringComparison.Ordinal))
        from path in Gen.Elements(null, "/", "/a/b")
        from domain in Gen.Elements(null, "ex.example")
        from age in Gen.Elements<double?>(null, -1, 1.5, 3600)
        from days in Gen.Choose(0, 40000)
        from flags in Gen.Elements<bool?>(null, true).ArrayOf(3)
        from sameSite in Gen.Elements(null, "strict", "lax", "none")
        from priority in Gen.Elements(null, "low", "high")
        select new Cookie
        {
            Name = name,
            Value = value,
            Path = path,
            Domain = domain,
            MaxAge = age,
            Expires = days == 0 ? null : DateTimeOffset.UnixEpoch.AddDays(days),
            Secure = flags[0],
            HttpOnly = flags[1],
            Partitioned = flags[2],
            SameSite = sameSite,
            Priority = priority,
        };

    private static void Put(List<(string Name, string Value)> pairs, string name, string value)
    {
        var index = pairs.FindIndex(pair => pair.Name == name);
        if (index < 0)
        {
            pairs.Add((name, value));
        }
        else
        {
            pairs[index] = (name, value);
        }
    }
}
