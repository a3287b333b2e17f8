using System.Collections.Immutable;
using RouteHandlers.Build;

namespace RouteHandlers.Caching;

/// <summary>
/// The tags that everything has which is made for a route, though nobody gave it them: one for each folder above it, one for the file, one for the path. <c>revalidatePath()</c> revalidates one of these.
/// </summary>
internal static class ImplicitTags
{
    /// <summary>Before a path, the tag of that path; scripts see it nowhere, but <c>revalidateTag()</c> takes such a tag as any other.</summary>
    public const string Prefix = "_N_T_";

    /// <param name="path">Decoded: <c>/items/a</c>.</param>
    public static ImmutableArray<string> Of(AppFile file, string path)
    {
        var tags = ImmutableArray.CreateBuilder<string>();
        tags.Add(Prefix + "/layout");
        var folders = "";
        foreach (var folder in file.Folders)
        {
            folders += "/" + folder.Text;
            tags.Add($"{Prefix}{folders}/layout");
        }

        tags.Add($"{Prefix}{folders}/route");
        tags.Add(Prefix + string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        return tags.DrainToImmutable();
    }
}
