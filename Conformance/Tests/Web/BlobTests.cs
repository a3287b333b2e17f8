using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using RouteHandlers.Web;
using Xunit;
using File = RouteHandlers.Web.File;

namespace RouteHandlers.Conformance.Tests.Web;

public class BlobTests
{
    [Fact]
    public async Task Parts_AreJoined_AndBytesAreCopied()
    {
        byte[] bytes = [0xff, 0];
        var blob = new Blob(["é", bytes, new Blob(["x"])]);
        bytes[0] = 1;

        Assert.Equal(5, blob.Size);
        Assert.Equal([0xc3, 0xa9, 0xff, 0, (byte)'x'], await blob.BytesAsync());
        Assert.Equal("é\uFFFD\0x", await blob.TextAsync());
        Assert.Equal(0, new Blob().Size);
    }

    [Theory]
    [InlineData("Text/PLAIN;Charset=UTF-8", "text/plain;charset=utf-8")]
    [InlineData("what ever", "what ever")]
    [InlineData("text/é", "")]
    [InlineData("a\tb", "")]
    public void Type_IsLowerCase_OrEmpty(string given, string expected)
    {
        Assert.Equal(expected, new Blob(options: new() { Type = given }).Type);
        Assert.Equal(expected, new Blob().Slice(contentType: given).Type);
    }

    [Fact]
    public async Task Bytes_GivenOut_AreACopy()
    {
        var blob = new Blob(["abc"]);
        (await blob.BytesAsync())[0] = 0;
        (await blob.ArrayBufferAsync())[0] = 0;

        Assert.Equal("abc", await blob.TextAsync());
    }

    [Fact]
    public async Task Stream_IsReadFromTheBeginning_EveryTime()
    {
        var blob = new Blob(["abc"]);
        for (var i = 0; i < 2; i++)
        {
            using var reader = new StreamReader(blob.Stream().AsStream());
            Assert.Equal("abc", await reader.ReadToEndAsync());
        }
    }

    [Fact]
    public void File_HasANameAndATime()
    {
        var before = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        var file = new File(["abc"], "a/b.txt", new() { Type = "Text/X" });

        Assert.Equal(("a/b.txt", 3L, "text/x"), (file.Name, file.Size, file.Type));
        Assert.InRange(file.LastModified, before, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
        Assert.Equal(42, new File([], "a", new() { LastModified = 42 }).LastModified);
        Assert.Equal("\uFFFD", new File([], "\uD800").Name);
    }

    [Fact]
    public async Task File_InAHandler_TakesTheTimeOfTheApp()
    {
        var app = await RouteHandlerApp.BuildAsync(
            new FolderTree().Route("app/a", route => route.Get((_, _) => Task.FromResult(Response.Json(new File([], "a").LastModified)))),
            new() { TimeProvider = new Frozen() });

        Assert.Equal("1000", await (await app.FetchAsync("/a")).TextAsync());
    }

    [Fact]
    public void Json_HasNoProperties() => Assert.Equal("{\"blob\":{},\"file\":{},\"form\":{}}", JavaScriptJson.Stringify(
        new { blob = new Blob(["a"]), file = new File(["a"], "b"), form = new FormData { { "a", "b" } } }));

    private sealed class Frozen : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(1000);
    }
}
