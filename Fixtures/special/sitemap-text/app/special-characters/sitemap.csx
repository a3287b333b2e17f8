object sitemap()
{
    return new object[] { new { url = "https://acme.test/?a=1&b=<2>" }, new { } };
}
