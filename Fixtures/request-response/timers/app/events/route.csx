const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var events = new List<string>();
    var done = new TaskCompletionSource();
    SetTimeout(() => events.Add("later"), 40);
    SetTimeout(() => events.Add("sooner"), 10);
    var cleared = SetTimeout(() => events.Add("cleared"), 20);
    ClearTimeout(cleared);
    var times = 0;
    TimerHandle interval = null;
    interval = SetInterval(() =>
    {
        events.Add($"interval {++times}");
        if (times == 2)
        {
            ClearInterval(interval);
            done.SetResult();
        }
    }, 60);
    QueueMicrotask(() => events.Add("microtask"));
    events.Add("now");
    await done.Task;

    var rested = new TaskCompletionSource();
    SetTimeout(rested.SetResult, 150);
    await rested.Task;
    return Response.Json(events);
}
