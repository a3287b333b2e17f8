using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var draft = await DraftMode();
    return Response.Json(new { isEnabled = draft.IsEnabled });
}

async Task<Response> POST()
{
    var draft = await DraftMode();
    var before = draft.IsEnabled;
    draft.Enable();
    return Response.Json(new { before, after = draft.IsEnabled });
}

async Task<Response> DELETE()
{
    var draft = await DraftMode();
    var before = draft.IsEnabled;
    draft.Disable();
    return Response.Json(new { before, after = draft.IsEnabled });
}
