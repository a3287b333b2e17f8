using System.Text;
using RouteHandlers.Versions;
using RouteHandlers.Web;
using Xunit;
using File = RouteHandlers.Web.File;

namespace RouteHandlers.Conformance.Tests.Web;

public class FormBodyTests
{
    private const string NotAForm = "Content-Type was not one of \"multipart/form-data\" or \"application/x-www-form-urlencoded\".";
    private const string NotParsed = "Failed to parse body as FormData.";

    [Theory]
    [InlineData("a=1&b=2&a=3", "a=1 b=2 a=3")]
    [InlineData("a+b=%C3%A9&%=%zz&&c", "a b=é %=%zz c=")]
    [InlineData("?a=?", "a=?")]
    [InlineData("", "")]
    public async Task UrlEncoded(string body, string expected) => Assert.Equal(expected, Print(await ReadAsync(body, "application/x-www-form-urlencoded")));

    [Theory]
    [InlineData("--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--B--\r\n", "a=x")]
    [InlineData("--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--B--", "a=x")]
    [InlineData("\r\n--B\r\ncontent-DISPOSITION :\t form-data; name=\"a\"\r\n\r\nx\r\n--B--\r\n\r\n", "a=x")]
    [InlineData("--B\r\nX: y\r\nContent-Disposition: form-data; name=\"\"\r\nContent-Type: a/b\r\n\r\n\r\n--B--", "=")]
    [InlineData("--B\r\nContent-Disposition: form-data; name=\"%22%0d%0A%25é\"\r\n\r\n%22\r\n--B--", "\"\r\n%25é=%22")]
    [InlineData("--B\r\nContent-Disposition: form-data; name=\"a\"; filename=\"n\"\r\n\r\nx\r\n--B--", "a=[n text/plain x]")]
    [InlineData("--B\r\nContent-Disposition: form-data; name=\"a\"; filename*=\"n%41\"\r\nContent-Type: A/B; C=D \r\n\r\nx\r\n--B--", "a=[n%41 a/b; c=d x]")]
    [InlineData("--B\r\nContent-Disposition: form-data; name=\"a\"; filename=\"\"\r\nContent-Type: é\r\n\r\nx\r\n--B--", "a=[  x]")]
    [InlineData("--B\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n w6k\r\n=w6k=\r\n--B--", "a=é")]
    [InlineData("--B\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--B--", "a=")]
    [InlineData("--B--", "")]
    public async Task Multipart(string body, string expected) => Assert.Equal(expected, Print(await ReadAsync(body, "multipart/form-data; boundary=B")));

    [Theory]
    [InlineData("")]
    [InlineData("--B")]
    [InlineData("--B-")]
    [InlineData("--B\r\n")]
    [InlineData("--B--x")]
    [InlineData("x\r\n--B--")]
    [InlineData("--B\n")]
    [InlineData("--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx")]
    [InlineData("--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx--B--")]
    [InlineData("--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n--B--")]
    [InlineData("--B\r\nContent-Disposition: form-data; name=\"a\"; filename=n\r\n\r\nx\r\n--B--")]
    [InlineData("--B\r\nContent-Disposition: form-data; name=\"a\"; x=\"y\"\r\n\r\nx\r\n--B--")]
    [InlineData("--B\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--B--")]
    [InlineData("--B\r\nContent-Disposition: form-data; name=\"a\"; filename=\"n\r\n\r\nx\r\n--B--")]
    [InlineData("--B\r\n\r\nx\r\n--B--")]
    [InlineData("--B\r\nno header\r\n\r\nx\r\n--B--")]
    [InlineData("--B\r\n: x\r\n\r\nx\r\n--B--")]
    public async Task NotMultipart(string body)
    {
        Assert.Equal(NotParsed, (await Assert.ThrowsAsync<TypeErrorException>(() => ReadAsync(body, "multipart/form-data; boundary=B"))).Message);
        Assert.Equal(NotParsed, (await Assert.ThrowsAsync<TypeErrorException>(() => ReadAsync(body, "multipart/form-data"))).Message);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("multipart/mixed; boundary=B")]
    [InlineData("rubbish")]
    public async Task OtherTypes(string type) =>
        Assert.Equal(NotAForm, (await Assert.ThrowsAsync<TypeErrorException>(() => ReadAsync("a=1", type))).Message);

    [Fact]
    public async Task NoBody_IsNoForm() => Assert.Equal(NotAForm, (await Assert.ThrowsAsync<TypeErrorException>(() => new Response().FormDataAsync())).Message);

    [Fact]
    public async Task Reading_UsesTheBody_EvenWhenItFails()
    {
        var response = new Response("a=1");
        await Assert.ThrowsAsync<TypeErrorException>(() => response.FormDataAsync());

        Assert.True(response.BodyUsed);
        Assert.StartsWith("Body is unusable", (await Assert.ThrowsAsync<TypeErrorException>(() => response.FormDataAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Written_AsBrowsersDo()
    {
        var form = new FormData { { "a\"\n", "1\r2" } };
        form.Append("f", new File(["x"], "", new() { Type = "t/x" }));
        form.Append("g", new Blob(["y"]), "n\r\n");
        var response = new Response(form);

        var type = response.Headers.Get("content-type")!;
        Assert.Matches("^multipart/form-data; boundary=----formdata-undici-0[0-9]{11}$", type);
        Assert.Equal(
            """
            --B
            Content-Disposition: form-data; name="a%22%0D%0A"

            1
            2
            --B
            Content-Disposition: form-data; name="f"
            Content-Type: t/x

            x
            --B
            Content-Disposition: form-data; name="g"; filename="n%0D%0A"
            Content-Type: application/octet-stream

            y
            --B--

            """.ReplaceLineEndings("\r\n"),
            (await response.TextAsync()).Replace(type["multipart/form-data; boundary=".Length..], "B", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Written_TheFormAsItWas()
    {
        var form = new FormData { { "a", "1" } };
        var response = new Response(form);
        form.Append("b", "2");

        Assert.Equal("a=1", Print(await response.FormDataAsync()));
    }

    [Theory]
    [InlineData("image/png", "image/png")]
    [InlineData("Text/Plain; Charset=UTF-8", "text/plain;charset=utf-8")]
    [InlineData("rubbish", "")]
    public async Task Blob_HasTheTypeOfTheHeaders(string type, string expected)
    {
        var blob = await new Response("abc"u8.ToArray(), new ResponseInit { Headers = { ["content-type"] = type } }).BlobAsync();

        Assert.Equal((3, expected), (blob.Size, blob.Type));
        Assert.Equal("", (await new Response("abc"u8.ToArray()).BlobAsync()).Type);
    }

    [Fact]
    public async Task Bodies_HaveTheirContentTypes()
    {
        Assert.Equal("t/x", new Response(new Blob([], new() { Type = "T/X" })).Headers.Get("content-type"));
        Assert.Equal("t/y", new Response(new Blob([], new() { Type = "T/X" }), new() { Headers = { ["Content-Type"] = "t/y" } }).Headers.Get("content-type"));
        Assert.Null(new Response(new Blob(["abc"])).Headers.Get("content-type"));
        Assert.Equal("0.5", await new Response(0.5).TextAsync());
        Assert.Equal("text/plain;charset=UTF-8", new Response(42).Headers.Get("content-type"));
        Assert.Equal([1, 2], await new Response(new Blob([(byte[])[1, 2]])).ArrayBufferAsync());
        Assert.Null(new Response((Blob?)null).Body);
        Assert.Null(new Response((FormData?)null).Body);
    }

    [Fact]
    public void TheRulesDecide()
    {
        const string Body = "--B\r\nContent-Disposition: form-data; name=\"a%22\"; filename=\"n\"\r\n\r\nx\r\n--B\r\nContent-Disposition: form-data; name=\"a%22\"\r\n\r\ny\r\n--B--";
        var rules = new FormRules { FilesAreFiles = false, NamesAreUnescaped = false, RepeatedFieldsAreKept = false };

        Assert.Equal("a%22=y", Print(FormBody.Parse(Encoding.UTF8.GetBytes(Body), MimeType.Parse("multipart/form-data; boundary=B")!, rules)!));
        Assert.Equal("?a=2", Print(FormBody.Parse("?a=1&?a=2"u8.ToArray(), MimeType.Parse("a/x")!, rules with { LeadingQuestionMarkIsDropped = false })!));
        Assert.Null(FormBody.Parse("--B--\r\n\r\n"u8.ToArray(), MimeType.Parse("multipart/form-data; boundary=B")!, rules with { LineBreaksAroundAreSkipped = false }));
    }

    private static Task<FormData> ReadAsync(string body, string type) =>
        new Response(body, new ResponseInit { Headers = { ["content-type"] = type } }).FormDataAsync();

    private static string Print(FormData form) => string.Join(' ', form.Select(field => $"{field.Key}={field.Value switch
    {
        File file => $"[{file.Name} {file.Type} {Encoding.UTF8.GetString(file.Memory.Span)}]",
        var text => text,
    }}"));
}
