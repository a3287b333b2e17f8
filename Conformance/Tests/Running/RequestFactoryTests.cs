using System.Text;
using RouteHandlers.Conformance.Running;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Running;

public sealed class RequestFactoryTests
{
    [Theory]
    [InlineData("/api?x=1", "/a/b", "/a/b/api?x=1")]
    [InlineData("/api", "", "/api")]
    [InlineData("/", "/a/b", "/a/b")]
    [InlineData("/?q", "/a/b", "/a/b?q")]
    [InlineData("/", "", "/")]
    [InlineData("/api?to={base}/x", "/a/b", "/a/b/api?to=/a/b/x")]
    public void Target_Path_IsBelowTheMountPoint(string path, string basePath, string target) =>
        Assert.Equal(target, RequestFactory.Create(new() { Method = "GET", Path = path }, basePath).Target);

    [Theory]
    [InlineData("*", "/a/b", "*")]
    [InlineData("{base}//a", "/a/b", "/a/b//a")]
    [InlineData("/a\\b", "/a/b", "/a\\b")]
    [InlineData("http://x{base}/", "/a/b", "http://x/a/b/")]
    public void Target_Raw_IsSentAsItStands(string raw, string basePath, string target) =>
        Assert.Equal(target, RequestFactory.Create(new() { Method = "GET", Path = raw, IsRawTarget = true }, basePath).Target);

    [Fact]
    public void Headers_KeepOrderCaseAndLines() => Assert.Equal(
        [new("X-B", "1"), new("x-a", "/a/b/x"), new("X-B", "2")],
        RequestFactory.Create(new() { Method = "GET", Path = "/", Headers = [new("X-B", "1"), new("x-a", "{base}/x"), new("X-B", "2")] }, "/a/b").Headers);

    [Theory]
    [InlineData("application/json", null, "application/json")]
    [InlineData("application/json", "text/plain", "text/plain")]
    [InlineData(null, null, null)]
    public void ContentType_IsThatOfTheBodyUnlessAHeaderNamesOne(string? ofBody, string? given, string? sent)
    {
        var request = RequestFactory.Create(
            new()
            {
                Method = "POST",
                Path = "/",
                Headers = given is null ? [] : [new("Content-Type", given)],
                Body = new("json", Encoding.UTF8.GetBytes("{}"), ofBody),
            },
            "");

        Assert.Equal(sent, request.Headers.Where(header => header.Is("content-type")).Select(header => header.Value).SingleOrDefault());
        Assert.Equal(2, request.Body!.Length);
    }

    [Fact]
    public void Body_None_IsNull() => Assert.Null(RequestFactory.Create(new() { Method = "POST", Path = "/" }, "").Body);
}
