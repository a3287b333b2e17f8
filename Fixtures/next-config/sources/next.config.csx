async Task<object[]> headers()
{
    return
    [
        new { source = "{base}/one/:name", headers = new[] { new { key = "X-One", value = ":name" }, new { key = "X-:name", value = "key" } } },
        new { source = "{base}/many/:path*", headers = new[] { new { key = "X-Many", value = "all/:path*" } } },
        new { source = "{base}/some/:path+", headers = new[] { new { key = "X-Some", value = ":path+" } } },
        new { source = "{base}/number/:id(\\d{1,3})", headers = new[] { new { key = "X-Number", value = ":id" } } },
        new { source = "{base}/pair/:a-:b", headers = new[] { new { key = "X-Pair", value = ":a and :b" } } },
        new { source = "{base}/unnamed/(.*)", headers = new[] { new { key = "X-Unnamed", value = "taken, :0 stays" } } },
        new { source = "{base}/not/((?!this).*)", headers = new[] { new { key = "X-Not", value = "taken" } } },
        new { source = "{base}/optional{/:page}?", headers = new[] { new { key = "X-Optional", value = "taken" } } },
        new { source = "{base}/twice/:path*", headers = new[] { new { key = "X-Twice", value = "first" }, new { key = "X-First", value = "first" } } },
        new { source = "{base}/twice/b", headers = new[] { new { key = "x-twice", value = "second" } } },
    ];
}
