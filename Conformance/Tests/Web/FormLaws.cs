using FsCheck;
using FsCheck.Fluent;
using RouteHandlers.Web;
using Xunit;
using File = RouteHandlers.Web.File;

namespace RouteHandlers.Conformance.Tests.Web;

/// <summary>What holds for every form and every blob.</summary>
public class FormLaws
{
    private static readonly Gen<string> _text = Gen.Frequency(
        (6, Gen.Choose(0, 0x7f)),
        (2, Gen.Elements('\r', '\n', '"', '-', '%').Select(c => (int)c)),
        (1, Gen.Choose(0x80, 0xd7ff)),
        (1, Gen.Choose(0x10000, 0x10ffff))).Select(char.ConvertFromUtf32).ArrayOf().Select(string.Concat);

    // An escape in a name is read as what it stands for, so a name that has one does not come back.
    private static readonly Gen<string> _name = _text.Select(text => text.Replace("%", "", StringComparison.Ordinal).TrimStart('\uFEFF'));

    private static readonly Gen<byte[]> _bytes = Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf();

    private static readonly Gen<string> _type = Gen.Elements("", "text/x", "image/y;a=b");

    private static readonly Gen<object> _value = Gen.OneOf(
        _text.Select(text => (object)text.TrimStart('\uFEFF')),
        _name.Where(name => name.Length > 0).SelectMany(name => _bytes.SelectMany(bytes => _type.Select(type => (object)new File([bytes], name, new() { Type = type })))));

    private static readonly Gen<FormData> _form = _name.SelectMany(name => _value.Select(value => (name, value))).ArrayOf().Select(fields =>
    {
        var form = new FormData();
        foreach (var (name, value) in fields)
        {
            if (value is File file)
            {
                form.Append(name, file);
            }
            else
            {
                form.Append(name, (string)value);
            }
        }

        return form;
    });

    [Fact]
    public void Multipart_Written_ReadsBackTheSame_ButForLineBreaks() => Check(_form, form =>
    {
        var read = new Response(form).FormDataAsync().GetAwaiter().GetResult();
        return read.Select(field => Print(field, file => file.Type)).SequenceEqual(form.Select(field =>
            Print(KeyValuePair.Create(Lines(field.Key), field.Value is string text ? Lines(text) : field.Value), file => file.Type.Length > 0 ? file.Type : "application/octet-stream")));
    });

    [Fact]
    public void Urlencoded_Written_ReadsBackTheSame() => Check(_text.SelectMany(name => _text.Select(value => KeyValuePair.Create(name, value))).ArrayOf(), pairs =>
        new Response(new UrlSearchParams(pairs)).FormDataAsync().GetAwaiter().GetResult().SequenceEqual(pairs.Select(pair => KeyValuePair.Create(pair.Key, (object)pair.Value))));

    [Fact]
    public void Blob_Slice_IsThatOfAnArray() => Check(
        _bytes.SelectMany(bytes => Gen.Choose(-20, 20).SelectMany(start => Gen.Choose(-20, 20).Select(end => (bytes, start, end)))),
        given =>
        {
            var (bytes, start, end) = given;
            var (from, to) = (From(start, bytes.Length), From(end, bytes.Length));
            var slice = new Blob([bytes]).Slice(start, end);
            return slice.BytesAsync().Result.SequenceEqual(bytes.Take(to).Skip(from)) && slice.Size == Math.Max(to - from, 0);
        });

    [Fact]
    public void Blob_OfItsSlices_IsTheBlob() => Check(_bytes.SelectMany(bytes => Gen.Choose(0, 20).Select(at => (bytes, at))), given =>
    {
        var blob = new Blob([given.bytes]);
        return new Blob([blob.Slice(0, given.at), blob.Slice(given.at)]).BytesAsync().Result.SequenceEqual(given.bytes);
    });

    private static int From(int relative, int length) => relative < 0 ? Math.Max(length + relative, 0) : Math.Min(relative, length);

    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace("\n", "\r\n", StringComparison.Ordinal);

    private static string Print(KeyValuePair<string, object> field, Func<File, string> type) =>
        $"{field.Key}|{(field.Value is File file ? $"{file.Name}|{type(file)}|{Convert.ToHexString(file.Memory.Span)}" : field.Value)}";

    private static void Check<T>(Gen<T> values, Func<T, bool> law) => Prop.ForAll(values.ToArbitrary(), law).QuickCheckThrowOnFailure();
}
