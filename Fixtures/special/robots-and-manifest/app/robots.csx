object robots()
{
    return new
    {
        rules = new object[]
        {
            new { userAgent = "Googlebot", allow = new[] { "/", "/open" }, disallow = "/private/", crawlDelay = 5 },
            new { userAgent = new[] { "Applebot", "Bingbot" }, disallow = new[] { "/" } },
            new { allow = "/x", disallow = "", crawlDelay = 0, other = new Dictionary<string, object> { ["Content-Usage"] = new[] { "ai=n", "search=y" }, ["Noted"] = 1, ["Left"] = null } },
            new { userAgent = "" },
        },
        sitemap = new[] { "https://acme.test/sitemap.xml", "https://acme.test/news.xml" },
        host = "https://acme.test",
    };
}
