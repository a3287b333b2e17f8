using static RouteHandlers.Server.NextHeaders;

Response POST()
{
    var draft = DraftMode();
    var isPromise = draft.IsPromise;
    var before = draft.IsEnabled;
    draft.Enable();
    return Response.Json(new { isPromise, before });
}
