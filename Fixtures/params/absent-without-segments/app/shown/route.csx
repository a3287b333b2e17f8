const string dynamic = "force-dynamic";

Response GET(Request request, RouteContext context) => Response.Json(new { isUndefined = context.Params.IsUndefined });
