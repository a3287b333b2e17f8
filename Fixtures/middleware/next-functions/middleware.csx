using static RouteHandlers.Server.NextCache;
using static RouteHandlers.Server.NextHeaders;
using static RouteHandlers.Server.NextNavigation;

readonly object config = new { matcher = "/api/:path*" };

async Task<string> fails(Func<Task> call)
{
    try
    {
        await call();
        return null!;
    }
    catch (JavaScriptException error)
    {
        return error.Message.Split(" in ")[0];
    }
}

async Task<Response> middleware(NextRequest request)
{
    switch (request.NextUrl.Pathname)
    {
        case "/api/reads":
            return Response.Json(new { a = (await Cookies()).Get("a")?.Value, client = (await Headers()).Get("x-client") });
        case "/api/revalidates":
            RevalidatePath("/kept");
            return NextResponse.Next();
        case "/api/revalidations":
            return Response.Json(new { path = await fails(async () => RevalidatePath("/kept")), tag = await fails(async () => RevalidateTag("_N_T_/kept", "max")) });
        case "/api/computes":
            return Response.Json(await fails(UnstableCache(async () => 1, ["of-middleware"])));
        case "/api/computes-anew":
            return Response.Json(await UnstableCache(async () => Crypto.RandomUuid(), ["of-middleware"])());
        case "/api/sets-cookies":
            var store = await Cookies();
            store.Set("one", "1");
            store.Set("two", "2", new() { HttpOnly = true });
            store.Delete("a");
            return NextResponse.Next(new() { Headers = new() { ["set-cookie"] = "of-the-response=1", ["x-middleware"] = "1" } });
        case "/api/answers-with-cookies":
            (await Cookies()).Set("one", "1");
            return new Response("of middleware");
        case "/api/sets-and-returns-nothing":
            (await Cookies()).Set("one", "1");
            return null!;
        case "/api/redirects":
            throw Redirect("/kept");
        case "/api/not-found":
            throw NotFound();
    }

    return null!;
}
