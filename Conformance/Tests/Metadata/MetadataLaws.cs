using System.Globalization;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using RouteHandlers.Metadata;
using RouteHandlers.Versions;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Metadata;

/// <summary>What holds of every sitemap and every robots file.</summary>
public class MetadataLaws
{
    private static readonly XNamespace _sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace _xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly MetadataRules _rules = new();

    // What XML has no special meaning for, blanks at the ends excepted, which a reader of lines would lose.
    private static readonly Gen<string> _word = Gen.Elements("abcxyzäß漢0129-._~:/?#[]@!$()*+,;=%".ToCharArray()).NonEmptyListOf().Select(string.Concat);
    private static readonly Gen<string> _anyText = Gen.Elements("ab&<>\"' é".ToCharArray()).NonEmptyListOf().Select(string.Concat);

    private static readonly Gen<Dictionary<string, object>> _entry =
        from url in _word
        from priority in Gen.OneOf(Gen.Constant<double?>(null), Gen.Choose(0, 10).Select(tenth => (double?)(tenth / 10.0)))
        from changed in Gen.OneOf(Gen.Constant<DateTime?>(null), Gen.Choose(0, 100_000).Select(hours => (DateTime?)DateTime.UnixEpoch.AddHours(hours)))
        from languages in Gen.Elements("es", "de", "de-AT", "x-default").ListOf().SelectMany(names => _word.Select(target => names.Distinct().ToDictionary(name => name, name => target + name)))
        select new Dictionary<string, object?>
        {
            ["priority"] = priority,
            ["lastModified"] = changed,
            ["alternates"] = languages.Count > 0 ? new { languages } : null,
            ["url"] = url,
        }.Where(property => property.Value is not null).ToDictionary(property => property.Key, property => property.Value!);

    [Fact]
    public void ASitemapWithoutSpecialCharacters_ReadBack_HasItsEntriesInOrder() => Check(_entry.ArrayOf(), entries =>
        XElement.Parse(SitemapXml.Of(entries, _rules)).Elements(_sitemap + "url").Select(Read).SequenceEqual(entries.Select(Write)));

    [Fact]
    public void AnEscapedSitemap_ReadBack_HasItsEntriesInOrder() => Check(_anyText.ArrayOf(), urls =>
        XElement.Parse(SitemapXml.Of(urls.Select(url => new { url }), _rules with { XmlIsEscaped = true }), LoadOptions.PreserveWhitespace).Descendants(_sitemap + "loc").Select(loc => loc.Value).SequenceEqual(urls));

    /// <summary>Each value of each rule is a line, in order; a rule ends with an empty line.</summary>
    [Fact]
    public void Robots_LineByLine_HaveTheirValues() => Check(
        (from agents in _word.NonEmptyListOf() from allowed in _word.ListOf() from refused in _word.ListOf() select (agents, allowed, refused)).ArrayOf(),
        rules => RobotsText.Of(new { rules = rules.Select(rule => new { disallow = rule.refused, allow = rule.allowed, userAgent = rule.agents }) }, _rules) == string.Concat(rules.Select(rule =>
            string.Concat(rule.agents.Select(agent => $"User-Agent: {agent}\n").Concat(rule.allowed.Select(path => $"Allow: {path}\n")).Concat(rule.refused.Select(path => $"Disallow: {path}\n"))) + "\n")));

    [Fact]
    public void OneRule_IsAListOfOne() => Check(
        from agent in _word from path in _word select (agent, path),
        rule =>
        {
            var one = new { userAgent = rule.agent, allow = rule.path };
            return RobotsText.Of(new { rules = one }, _rules) == RobotsText.Of(new { rules = new[] { one } }, _rules);
        });

    private static string Read(XElement url) => string.Join('|', url.Elements().Select(element => element.Name == _xhtml + "link"
        ? $"{element.Attribute("hreflang")!.Value}={element.Attribute("href")!.Value}"
        : $"{element.Name.LocalName}={element.Value}"));

    private static string Write(Dictionary<string, object> entry)
    {
        List<string> parts = [$"loc={entry["url"]}"];
        if (entry.TryGetValue("alternates", out var alternates))
        {
            parts.AddRange(((Dictionary<string, string>)((dynamic)alternates).languages).Select(language => $"{language.Key}={language.Value}"));
        }

        if (entry.TryGetValue("lastModified", out var changed))
        {
            parts.Add($"lastmod={((DateTime)changed).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)}");
        }

        if (entry.TryGetValue("priority", out var priority))
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"priority={(double)priority}"));
        }

        return string.Join('|', parts);
    }

    private static void Check<T>(Gen<T> gen, Func<T, bool> law) => Prop.ForAll(gen.ToArbitrary(), law).QuickCheckThrowOnFailure();
}
