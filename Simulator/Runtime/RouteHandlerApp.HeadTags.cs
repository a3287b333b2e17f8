using RouteHandlers.Metadata;
using RouteHandlers.Server;

namespace RouteHandlers.Runtime;

/// <content>What the heads of pages say of metadata files.</content>
public sealed partial class RouteHandlerApp
{
    private HeadTags HeadTags => field ??= new(BuildOutput.Files, BuildOutput.Config.BasePath, _rules);

    // Without a metadataBase images are on this machine: at build at the usual port, afterwards at the server's.
    private static string LocalOrigin(NextRequest request) => new UriBuilder(request.SentUrl) { Host = "localhost" }.Uri.GetLeftPart(UriPartial.Authority);
}
