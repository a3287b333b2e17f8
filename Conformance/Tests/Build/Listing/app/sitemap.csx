object sitemap() => Array.Empty<object>();
