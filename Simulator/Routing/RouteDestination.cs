using System.Text;
using RouteHandlers.Runtime;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Routing;

/// <summary>Where a redirect or a rewrite leads: a path, or an absolute URL, with parameters in its host, path, query and fragment.</summary>
/// <remarks>
/// A colon has a meaning in a URL, too. So the release reads the URL with another text in place of the colons of the values that a request gives, and puts the colons
/// back then: in every part but the keys of the query.
/// </remarks>
internal sealed class RouteDestination(string destination, NextConfigRules rules)
{
    private const string Base = "http://n";
    private const string Colon = "__ESC_COLON_";

    /// <summary>Whether it leaves the app.</summary>
    private bool IsExternal => !destination.StartsWith('/');

    /// <summary>The path and fragment of a destination within the app, as they are written.</summary>
    public static string PathAndHashOf(string destination)
    {
        var target = RequestTarget.Parse(destination);
        return target.Path + target.Hash;
    }

    /// <summary>The path and fragment of a destination within the app, as a URL has them.</summary>
    /// <exception cref="PathPatternException">It is no path.</exception>
    public static string UrlPathAndHashOf(string destination) =>
        Url.Parse(destination, Base) is { } url ? url.Pathname + url.Hash : throw new PathPatternException($"'{destination}' is no path");

    /// <summary>The destination for these values: its path with what stands before and its fragment, and its query on top of the request's.</summary>
    /// <param name="appends">Whether values that the path does not take go to the query.</param>
    /// <exception cref="PathPatternException">A value is missing or is a list where one is wanted.</exception>
    public PreparedDestination Prepare(PathParams values, QueryValues query, bool appends)
    {
        var url = Parse(values.Keys.Concat(query.Pairs.Select(pair => pair.Key)));
        var path = Template(WithColons(url.Pathname + url.Hash));
        var host = IsExternal ? Template(WithColons(url.Hostname)) : null;
        var own = QueryValues.Parse(rules.KeysKeepTheirColons ? WithColons(url.Search) : url.Search).Select(value => Fill(WithColons(value), values, rules));
        if (appends && !values.Keys.Any(name => path.Names.Contains(name) || host?.Names.Contains(name) == true))
        {
            foreach (var (name, value) in values.Where(value => !value.Value.Values.IsEmpty))
            {
                own.Add(name, value.Values);
            }
        }

        var filled = path.Compile(values).Split('#');
        var origin = host is null ? "" : $"{url.Protocol}//{(rules.DestinationsKeepCredentials ? CredentialsOf(url) : "")}{host.Compile(Encoded(values))}{(url.Port.Length > 0 ? ":" : "")}{url.Port}";
        if (rules.WholeQueryIsFilled)
        {
            Fill(WithColons(url.Search), values, rules); // for its faults alone: the query is not taken from here
        }

        return new(origin, filled[0], filled.Length > 1 && filled[1].Length > 0 ? "#" + filled[1] : "", query.With(own));
    }

    /// <summary>A text in which <c>:name</c> stands for a value, everything else for itself.</summary>
    /// <exception cref="PathPatternException">A value is missing or is a list where one is wanted.</exception>
    public static string Fill(string text, PathParams values, NextConfigRules rules)
    {
        if (!text.Contains(':', StringComparison.Ordinal))
        {
            return text;
        }

        var pattern = new StringBuilder("/");
        for (var index = 0; index < text.Length; index++)
        {
            var end = index + 1;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }

            if (text[index] == ':' && values.ContainsKey(text[(index + 1)..end]))
            {
                end += end < text.Length && text[end] is '*' or '+' or '?' ? 1 : 0;
                pattern.Append(text, index, end - index);
                index = end - 1;
            }
            else
            {
                pattern.Append(text[index] is ':' or '*' or '+' or '?' or '(' or ')' or '{' or '}' ? "\\" : "").Append(text[index]);
            }
        }

        return PathTemplate.Parse(pattern.ToString(), rules.TextBeforeIsNotTaken).Compile(values) is { Length: > 0 } filled ? filled[1..] : "";
    }

    private PathTemplate Template(string pattern) =>
        PathTemplate.Parse(pattern, rules.TextBeforeIsNotTaken) is var template && !(rules.TextBeforeIsNotTaken && template.HasBareRepeats) ? template
            : throw new PathPatternException($"'{pattern}': a parameter repeats, and nothing stands before it that would separate its values. Write a slash there");

    private Url Parse(IEnumerable<string> names)
    {
        var escaped = destination;
        foreach (var name in names.Where(name => name.Length > 0))
        {
            escaped = escaped.Replace(":" + name, Colon + name, StringComparison.Ordinal);
        }

        return (IsExternal ? Url.Parse(escaped) : Url.Parse(escaped, Base) is { Host: "n" } own ? own : null)
            ?? throw new PathPatternException($"'{destination}' is neither a path nor a URL");
    }

    private static string WithColons(string text) => text.Replace(Colon, ":", StringComparison.OrdinalIgnoreCase);

    private static string CredentialsOf(Url url) => url.Username.Length == 0 ? ""
        : PercentEncoding.EncodeComponent(url.Username + (url.Password.Length > 0 ? ":" + url.Password : "")).Replace("%3A", ":", StringComparison.Ordinal) + "@";

    private PathParams Encoded(PathParams values)
    {
        if (!rules.HostValuesAreEncoded)
        {
            return values;
        }

        var encoded = new PathParams();
        foreach (var (name, value) in values)
        {
            encoded[name] = value with { Values = [.. value.Values.Select(PercentEncoding.EncodeComponent)] };
        }

        return encoded;
    }
}

/// <param name="Origin">Empty within the app.</param>
/// <param name="Hash">With its number sign; empty where there is none.</param>
internal sealed record PreparedDestination(string Origin, string Path, string Hash, QueryValues Query)
{
    /// <summary>As a client is sent there.</summary>
    public string ToLocation(QueryValues sent)
    {
        var parts = Path.Split('?');
        var path = RequestTarget.CollapseSlashes(parts[0]) + (parts.Length > 1 && parts[1].Length > 0 ? "%3F" + string.Join("%3F", parts[1..]) : "");
        var search = Query.ToSearch(sent).Replace("#", "%23", StringComparison.Ordinal);
        return Origin + path + (search.StartsWith("??", StringComparison.Ordinal) ? search[1..] : search) + Hash;
    }
}
