const string dynamic = "force-dynamic";

object sitemap() => Array.Empty<object>();
