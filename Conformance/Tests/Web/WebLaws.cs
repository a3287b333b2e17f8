using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Web;

/// <summary>What holds for every value, not only for those in the tables.</summary>
public class WebLaws
{
    private static readonly Gen<string> _character = Gen.Frequency(
        (6, Gen.Choose(0, 0x7f)),
        (1, Gen.Choose(0x80, 0xd7ff)),
        (1, Gen.Choose(0xe000, 0xffff)),
        (1, Gen.Choose(0x10000, 0x10ffff))).Select(char.ConvertFromUtf32);

    private static readonly Gen<string> _text = _character.ArrayOf().Select(string.Concat);

    /// <summary>Any UTF-16, lone surrogates included.</summary>
    private static readonly Gen<string> _anyText =
        Gen.OneOf(_character, Gen.Choose(0xd800, 0xdfff).Select(c => ((char)c).ToString())).ArrayOf().Select(string.Concat);

    private static readonly Gen<KeyValuePair<string, string>[]> _pairs =
        _text.SelectMany(name => _text.Select(value => KeyValuePair.Create(name, value))).ArrayOf();

    private static readonly Gen<string> _headerName =
        Gen.Elements("!#$%&'*+-.^_`|~09AZaz".ToCharArray()).NonEmptyListOf().Select(string.Concat);

    private static readonly Gen<string> _headerValue =
        Gen.Choose(0, 0xff).Where(c => c is not (0 or '\r' or '\n')).Select(c => (char)c).ArrayOf().Select(string.Concat);

    [Fact]
    public void UrlSearchParams_Printed_ReadBackTheSame() => Check(_pairs, pairs =>
    {
        var printed = new UrlSearchParams(pairs).ToString();
        return printed.All(char.IsAscii) && new UrlSearchParams("?" + printed).SequenceEqual(pairs);
    });

    [Fact]
    public void UrlSearchParams_ThroughAUrl_ReadBackTheSame() => Check(_pairs, pairs =>
    {
        var url = new Url("http://h/p#f");
        foreach (var (name, value) in pairs)
        {
            url.SearchParams.Append(name, value);
        }

        return new Url(url.Href).SearchParams.SequenceEqual(pairs) && url.Hash == "#f";
    });

    [Fact]
    public void UrlSearchParams_Sorted_KeepTheOrderWithinAName() => Check(_pairs, pairs =>
    {
        var sorted = new UrlSearchParams(pairs);
        sorted.Sort();
        return sorted.Zip(sorted.Skip(1)).All(pair => string.CompareOrdinal(pair.First.Key, pair.Second.Key) <= 0)
            && pairs.All(pair => sorted.GetAll(pair.Key).SequenceEqual(pairs.Where(other => other.Key == pair.Key).Select(other => other.Value)));
    });

    [Fact]
    public void Headers_Get_JoinsWhatWasAppended() => Check(_headerName.SelectMany(name => _headerValue.NonEmptyListOf().Select(values => (name, values))), given =>
    {
        var headers = new Headers();
        foreach (var value in given.values)
        {
            headers.Append(given.name, value);
        }

        return headers.Get(given.name.ToUpperInvariant()) == string.Join(", ", given.values.Select(value => value.Trim('\t', ' ')));
    });

    [Fact]
    public void Headers_Enumerate_Sorted_WhateverTheOrderOfInsertion() => Check(
        _headerName.ArrayOf().Select(names => names.DistinctBy(name => name.ToLowerInvariant()).ToArray())
            .SelectMany(names => Gen.Shuffle(names).Select(shuffled => (names, shuffled))),
        given =>
        {
            static Headers Of(string[] names) => new(names.Select(name => KeyValuePair.Create(name, "v" + name.ToLowerInvariant())));
            var expected = given.names.Select(name => name.ToLowerInvariant()).Order(StringComparer.Ordinal);
            return Of(given.names).SequenceEqual(Of(given.shuffled)) && Of(given.names).Keys().SequenceEqual(expected);
        });

    [Fact]
    public void Json_Written_ReadsBackTheSame() => Check(Gen.Sized(JsonValues), value =>
    {
        var text = JavaScriptJson.Stringify(value)!;
        JsonDocument.Parse(text).Dispose(); // another reader takes it for JSON too
        return JavaScriptJson.Stringify(JavaScriptJson.Parse(text)) == text;
    });

    [Fact]
    public void Json_Text_ReadsBackTheSame() =>
        Check(_anyText, text => JavaScriptJson.Parse(JavaScriptJson.Stringify(text)!)!.GetValue<string>() == text);

    [Fact]
    public void Numbers_Printed_ReadBackTheSame() => Check(
        ArbMap.Default.GeneratorFor<double>().Where(double.IsFinite),
        number => double.Parse(JavaScriptNumber.ToString(number), CultureInfo.InvariantCulture) == number);

    [Fact]
    public void Components_Encoded_DecodeToTheSame() => Check(_text, text =>
    {
        var encoded = PercentEncoding.EncodeComponent(text);
        return encoded.All(char.IsAscii) && PercentEncoding.TryDecodeComponent(encoded, out var decoded) && decoded == text;
    });

    [Fact]
    public void Hrefs_ReadBackTheSame() => Check(
        Gen.Elements("http://h", "https://u:p@h:81/", "foo:", "foo://h/", "file:///").SelectMany(start => UrlTail.Select(tail => start + tail)),
        text =>
        {
            var url = Url.Parse(text);
            return url is null || (new Url(url.Href).Href == url.Href && url.Href.All(char.IsAscii));
        });

    private static Gen<string> UrlTail =>
        Gen.OneOf(Gen.Elements("/", "..", ".", "%2e", "\\", "?", "#", "@", ":", "8", "é", "😀", " ", "[", "C|", "%zz"), _character)
            .ArrayOf()
            .Select(string.Concat);

    private static Gen<object?> JsonValues(int size)
    {
        var leaf = Gen.OneOf(
            Gen.Elements<object?>(null, true, false),
            _anyText.Select(text => (object?)text),
            ArbMap.Default.GeneratorFor<double>().Select(number => (object?)number));
        if (size < 2)
        {
            return leaf;
        }

        var inner = Gen.Resize(Gen.Sized(JsonValues), size / 4);
        return Gen.OneOf(
            leaf,
            inner.ArrayOf().Select(items => (object?)items),
            _text.SelectMany(name => inner.Select(value => (name, value))).ArrayOf().Select(pairs =>
                (object?)pairs.DistinctBy(pair => pair.name).ToDictionary(pair => pair.name, pair => pair.value)));
    }

    private static void Check<T>(Gen<T> values, Func<T, bool> law) =>
        Prop.ForAll(values.ToArbitrary(), law).QuickCheckThrowOnFailure();
}
