using System.Text;
using System.Text.RegularExpressions;
using RouteHandlers.Conformance.Origin;

namespace RouteHandlers.Conformance.Implementations;

/// <summary>Puts the files of many fixtures into one app, each below its mount point.</summary>
public static partial class WorkspaceComposer
{
    private static readonly UTF8Encoding _strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private const string ConfigFile = "next.config.js";
    private const string ConfigTwin = "next.config.csx";
    private static readonly string[] _mountedFolders = ["app/", "public/"];
    private static readonly string[] _scriptExtensions = [".ts", ".tsx", ".js", ".jsx"];

    /// <summary>
    /// The files of the app by path. <c>app/a/route.ts</c> of a fixture at <c>/methods/x</c> becomes
    /// <c>app/methods/x/a/route.ts</c>; a fixture at the root keeps its paths. <c>{base}</c> in text files becomes the
    /// mount point. Of two twins the one in <paramref name="language"/> stays. <c>public/x.txt</c> becomes <c>public/methods/x/x.txt</c>, and
    /// <c>next.config.js</c> a part that the workspace's own joins: <c>next.config.d/mounted/methods-x.js</c>, <c>next.config.d/root/methods-x.js</c> at the root.
    /// </summary>
    /// <param name="exclude">Patterns (<see cref="Glob"/>) of fixture paths that stay out; null: none.</param>
    /// <param name="origin">The address of the suite's origin (<see cref="SuiteOrigin.ListenAsync"/>); null: the fixtures call no service.</param>
    /// <exception cref="ArgumentNullException">A fixture calls a service and there is no <paramref name="origin"/>: its handlers would call the world.</exception>
    /// <exception cref="MalformedSuiteException">
    /// A fixture has files that cannot be placed, or two fixtures claim one place. Every such file is listed.
    /// </exception>
    public static IReadOnlyDictionary<string, byte[]> Compose(
        IEnumerable<MountedFixture> fixtures, HandlerLanguage language, IReadOnlyList<string>? exclude = null, string? origin = null)
    {
        ArgumentNullException.ThrowIfNull(fixtures);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var diagnostics = new List<Diagnostic>();
        foreach (var fixture in fixtures)
        {
            if (fixture.Substitute.Count > 0)
            {
                ArgumentNullException.ThrowIfNull(origin);
            }

            foreach (var (path, content) in fixture.Files.OrderBy(file => file.Key, StringComparer.Ordinal))
            {
                if (IsOtherTwin(path, fixture, language) || exclude?.Any(pattern => Glob.IsMatch(pattern, path)) == true)
                {
                    continue;
                }

                if (fixture.Base.Length > 0 && path is ConfigFile or ConfigTwin)
                {
                    diagnostics.AddRange(Outside().Matches(Encoding.UTF8.GetString(content)).Select(match => new Diagnostic(
                        $"{fixture.Name}/{path}", 0, 0, $"found the {match.Groups["key"].Value} '{match.Groups["path"].Value}', which is not below {{base}}, expected paths that begin with {{base}}: "
                        + "the rest of the app is other fixtures'. Begin it with {base}, or say 'mount: root'.")));
                }

                if (Place(path, fixture) is not { } place)
                {
                    diagnostics.Add(new Diagnostic($"{fixture.Name}/{path}", 0, 0, Misplaced(path, fixture.Base)));
                }
                else if (!owners.TryAdd(place, fixture.Name))
                {
                    diagnostics.Add(new Diagnostic(
                        $"{fixture.Name}/{path}", 0, 0, $"found the place {place} taken by the fixture {owners[place]}, expected one owner for each file. Mount the two apart, or in different deployments."));
                }
                else
                {
                    files.Add(place, Filled(content, fixture, origin));
                }
            }
        }

        return diagnostics.Count == 0 ? files : throw new MalformedSuiteException(diagnostics);
    }

    private static bool IsOtherTwin(string path, MountedFixture fixture, HandlerLanguage language)
    {
        var extension = Path.GetExtension(path);
        return language == HandlerLanguage.TypeScript
            ? extension == ".csx"
            : _scriptExtensions.Contains(extension) && fixture.Files.ContainsKey($"{path[..^extension.Length]}.csx");
    }

    [GeneratedRegex("""\b(?<key>source|destination)\s*[:=]\s*["'`](?!\{base\}|https?://)(?<path>[^"'`]*)""")]
    private static partial Regex Outside();

    /// <summary>Null: the file has no place there.</summary>
    private static string? Place(string path, MountedFixture fixture)
    {
        if (path.Split('/').Any(part => part is "" or "." or "..") || path.Contains('\\', StringComparison.Ordinal))
        {
            return null;
        }

        if (path is ConfigFile or ConfigTwin)
        {
            return $"next.config.d/{(fixture.Base.Length > 0 ? "mounted" : "root")}/{fixture.Name.Replace('/', '-')}{Path.GetExtension(path)}";
        }

        var folder = _mountedFolders.FirstOrDefault(folder => path.StartsWith(folder, StringComparison.Ordinal));
        return fixture.Base.Length == 0 ? path : folder is null ? null : $"{folder[..^1]}{fixture.Base}/{path[folder.Length..]}";
    }

    private static string Misplaced(string path, string mount) =>
        mount.Length > 0 && !path.Contains("..", StringComparison.Ordinal) && !path.StartsWith('/')
            ? $"found a file outside app/ and public/ in a fixture mounted at {mount}, expected files below these, and next.config.js, only. Move it, or say 'mount: root'."
            : "found a path that leaves its folder, expected a relative path of plain parts with forward slashes. Rename it.";

    private static byte[] Filled(byte[] content, MountedFixture fixture, string? origin)
    {
        if ((content.AsSpan().IndexOf("{base}"u8) < 0 && fixture.Substitute.Count == 0) || content.AsSpan().Contains((byte)0))
        {
            return content;
        }

        try
        {
            var text = BasePlaceholder.Fill(_strictUtf8.GetString(content), fixture.Base);
            return _strictUtf8.GetBytes(origin is null ? text : OriginPlaces.Substitute(text, fixture.Substitute, fixture.Name, origin));
        }
        catch (DecoderFallbackException)
        {
            return content; // not text
        }
    }
}
