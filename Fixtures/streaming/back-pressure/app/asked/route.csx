const string dynamic = "force-dynamic";

Task Sleep(double time)
{
    var slept = new TaskCompletionSource();
    SetTimeout(slept.SetResult, time);
    return slept.Task;
}

async Task<Response> GET()
{
    var made = 0;
    var wanted = new List<double?>();
    var stream = new ReadableStream(
        new()
        {
            Pull = controller =>
            {
                wanted.Add(controller.DesiredSize);
                controller.Enqueue(++made);
                if (made == 9)
                {
                    controller.Close();
                }
            },
        },
        new() { HighWaterMark = 3 });
    var reader = stream.GetReader();
    await Sleep(100);
    var unread = made;
    await reader.ReadAsync();
    await Sleep(100);
    var readOnce = made;
    await reader.CancelAsync();
    await Sleep(100);
    return Response.Json(new { unread, readOnce, cancelled = made, wanted });
}
