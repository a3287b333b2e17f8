using RouteHandlers.Build;
using RouteHandlers.Routing;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Runtime;

/// <content>What <c>next.config.js</c> does to a request: headers, redirects, rewrites, the base path and the slash at the end.</content>
public sealed partial class RouteHandlerApp
{
    private void SetConfigHeaders(RoutedRequest routed)
    {
        var rules = _rules.NextConfig;
        foreach (var entry in rules.HeadersAreSet ? BuildOutput.Config.Headers : [])
        {
            if (entry.Match(routed.Path, routed.Request, routed.Query) is not { } values)
            {
                continue;
            }

            foreach (var (name, value) in entry.Headers.Select(header => rules.HeadersTakeValues && values.Count > 0
                ? KeyValuePair.Create(RouteDestination.Fill(header.Key, values, rules), RouteDestination.Fill(header.Value, values, rules))
                : header))
            {
                if (rules.LaterHeadersWin || !routed.HasHeader(name))
                {
                    EnsureSendable(name, value);
                    routed.SetHeader(name, value);
                }
            }
        }
    }

    private ServerResponse? FromConfigRedirects(RoutedRequest routed)
    {
        var rules = _rules.NextConfig;
        foreach (var entry in rules.RedirectsAreFollowed ? BuildOutput.Config.Redirects : [])
        {
            if (entry.Match(routed.Path, routed.Request, routed.Query) is { } values)
            {
                var location = entry.Destination!.Prepare(values, rules.RedirectsKeepTheQuery ? routed.Query : new(), appends: false).ToLocation(routed.Sent);
                EnsureSendable("location", location);
                List<KeyValuePair<string, string>> headers = [new("location", location)];
                if (entry.StatusCode == rules.Permanent && rules.PermanentRefreshes)
                {
                    headers.Add(new("Refresh", $"0;url={location}"));
                }

                return ErrorAnswers.Create(entry.StatusCode, headers, location);
            }
        }

        return null;
    }

    /// <summary>Values that routing takes from a request are decoded: anything may be in them.</summary>
    /// <exception cref="UnsendableHeaderException">It cannot be sent.</exception>
    private void EnsureSendable(string name, string value)
    {
        if (!HttpSyntax.IsToken(name))
        {
            throw new UnsendableHeaderException($"Header name must be a valid HTTP token [\"{name}\"]. Let its pattern take letters, digits and hyphens only.");
        }

        if (!IsSendable(new(name, value)))
        {
            throw new UnsendableHeaderException($"Invalid character in header content [\"{name}\"]. Let its pattern take no control characters, and none beyond Latin-1.");
        }
    }

    /// <summary>What answers: a public file or a route, after the rewrites that stand before it; null: nothing does.</summary>
    private Found? Find(RoutedRequest routed)
    {
        var (config, rules) = (BuildOutput.Config, _rules.NextConfig);
        if (!rules.RewritesAreFollowed)
        {
            return FindAt(routed.Path);
        }

        foreach (var rewrite in rules.BeforeFilesComesFirst ? config.BeforeFiles : [])
        {
            Rewrite(routed, rewrite);
        }

        var found = FindAt(routed.Path);
        if (found is not null && (found.IsExact || !rules.AfterFilesComesBeforeDynamicRoutes))
        {
            return found;
        }

        var path = routed.Path;
        return FindBehind(routed, rules.BeforeFilesComesFirst ? [] : config.BeforeFiles)
            ?? FindBehind(routed, config.AfterFiles)
            ?? (routed.Path == path ? found : FindAt(routed.Path))
            ?? FindBehind(routed, config.Fallback);
    }

    private Found? FindBehind(RoutedRequest routed, IEnumerable<ConfigRoute> rewrites)
    {
        foreach (var rewrite in rewrites)
        {
            if (Rewrite(routed, rewrite) && FindAt(routed.Path) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static bool Rewrite(RoutedRequest routed, ConfigRoute rewrite)
    {
        if (rewrite.Match(routed.Path, routed.Request, routed.Query) is not { } values)
        {
            return false;
        }

        (_, routed.Rewritten, _, routed.Query) = rewrite.Destination!.Prepare(values, routed.Query, appends: true);
        return true;
    }

    private Found? FindAt(string path)
    {
        if (WithoutBasePath(path) is not { } below)
        {
            return null;
        }

        var file = _rules.NextConfig.PublicFilesAreServed ? _publicFiles.Find(below) : null;
        return file is not null && (_rules.NextConfig.PublicFilesComeFirst || _routes.Match(below) is null) ? new(file, null)
            : _routes.Match(below) is { } match ? new(null, match)
            : null;
    }

    /// <summary>What the route is matched with, and what its handler sees.</summary>
    private RequestTarget TargetFor(RoutedRequest routed)
    {
        var asked = _rules.NextConfig.BasePathIsHidden ? WithoutBasePath(routed.Target.Path) ?? routed.Target.Path : routed.Target.Path;
        return routed.Target with { Path = WithoutBasePath(routed.Path)!, Asked = _rules.NextConfig.RewritesAreHidden ? asked : null };
    }

    /// <summary>What a handler that is rendered sees: the canonical path, whoever asked for which.</summary>
    private RequestTarget AsRendered(RequestTarget target)
    {
        var asked = _rules.NextConfig.BasePathIsHidden ? WithoutBasePath(target.Path) ?? target.Path : target.Path;
        return target with { Asked = BuildOutput.Config.TrailingSlash ? CanonicalOf(asked) : asked };
    }

    /// <summary>Null: the path is not below the base path.</summary>
    private string? WithoutBasePath(string path)
    {
        var basePath = BuildOutput.Config.BasePath;
        return basePath.Length == 0 ? path
            : path == basePath ? "/"
            : path.StartsWith(basePath + "/", StringComparison.Ordinal) ? path[basePath.Length..]
            : _rules.NextConfig.BasePathIsNeeded ? null
            : path;
    }

    /// <summary>The path as the configuration wants its end.</summary>
    private string CanonicalOf(string path)
    {
        var config = BuildOutput.Config;
        if (!config.TrailingSlash || !_rules.NextConfig.TrailingSlashIsAdded)
        {
            return path.Length > 1 && path.EndsWith('/') ? path[..^1] : path;
        }

        if (path == "/" || path.StartsWith("/.well-known/", StringComparison.Ordinal))
        {
            return path;
        }

        // A file's name has a period in it, and letters behind the last one; what is neither that nor free of periods stays as it is.
        var last = path.TrimEnd('/').Split('/')[^1];
        return !last.Contains('.', StringComparison.Ordinal) || path == config.BasePath || !_rules.NextConfig.FilesHaveNoTrailingSlash ? path.TrimEnd('/') + "/"
            : last.LastIndexOf('.') is > 0 and var dot && last.Length > dot + 1 && last[(dot + 1)..].All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') ? path.TrimEnd('/')
            : path;
    }

    /// <summary>An answer with the headers that routing gives it.</summary>
    private ServerResponse WithHeaders(ServerResponse answer, RoutedRequest routed)
    {
        var rules = _rules.NextConfig;
        if (routed.Headers.Count == 0 || answer.Status == 0 || (!rules.HeadersAreForEveryStatus && answer.Status >= 300))
        {
            return answer;
        }

        var own = answer.Headers.Select(header => header.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var given = routed.Headers.Select(header => header.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var precedence = answer.Source switch
        {
            AnswerSource.Framework => HeaderPrecedence.Handler,
            AnswerSource.File => HeaderPrecedence.Config,
            _ => rules.Precedence,
        };
        return answer with
        {
            Headers =
            [
                .. routed.Headers.Where(header => !own.Contains(header.Key) || PrecedenceOf(header.Key) != HeaderPrecedence.Handler),
                .. answer.Headers.Where(header => !given.Contains(header.Key) || PrecedenceOf(header.Key) != HeaderPrecedence.Config),
            ],
        };

        HeaderPrecedence PrecedenceOf(string name) =>
            name.Equals("set-cookie", StringComparison.OrdinalIgnoreCase) ? rules.CookiesAreJoined ? HeaderPrecedence.Both : HeaderPrecedence.Config
            : !name.Equals("vary", StringComparison.OrdinalIgnoreCase) ? precedence
            : rules.VaryIsJoined ? HeaderPrecedence.Both : HeaderPrecedence.Handler;
    }

    private sealed class UnsendableHeaderException(string message) : Exception(message);

    /// <summary>What answers a path.</summary>
    /// <param name="PublicFile">Null: a route does.</param>
    private sealed record Found(PublicFile? PublicFile, RouteMatch? Match)
    {
        /// <summary>Whether it is for this path alone.</summary>
        public bool IsExact => Match is not { Captures.Length: > 0 };
    }
}
