async Task<object> generateSitemaps() => new[] { new { id = 0 }, new { id = 1 } };

object sitemap() => Array.Empty<object>();
