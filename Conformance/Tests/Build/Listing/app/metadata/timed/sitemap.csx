const int revalidate = 60;

object sitemap() => Array.Empty<object>();
