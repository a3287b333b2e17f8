object sitemap()
{
    return new object[] { };
}
