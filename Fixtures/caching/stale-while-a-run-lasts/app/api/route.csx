const int revalidate = 1;

async Task<Response> GET()
{

    if (Process.Env["NEXT_PHASE"] != "phase-production-build")
    {
        var slept = new TaskCompletionSource();
        SetTimeout(slept.SetResult, 500);
        await slept.Task;
    }

    return Response.Json(new { run = Crypto.RandomUuid(), made = Process.Env["NEXT_PHASE"] == "phase-production-build" ? "at build" : "for a request" });
}
