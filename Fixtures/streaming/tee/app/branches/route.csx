const string dynamic = "force-dynamic";

Task Sleep(double time)
{
    var slept = new TaskCompletionSource();
    SetTimeout(slept.SetResult, time);
    return slept.Task;
}

async Task<Response> GET()
{
    var encoder = new TextEncoder();
    var source = new ReadableStream(new()
    {
        Start = controller =>
        {
            controller.Enqueue(encoder.Encode("one"));
            controller.Enqueue(encoder.Encode("two"));
            controller.Close();
        },
    });
    var (first, second) = source.Tee();
    string[] texts = [await new Response(first).TextAsync(), await new Response(second).TextAsync()];

    var reasons = new List<object>();
    var endless = new ReadableStream(new()
    {
        Cancel = reason =>
        {
            reasons.Add(reason);
        },
    });
    var (third, fourth) = endless.Tee();
    var leaving = third.CancelAsync("third");
    await Sleep(10);
    var early = reasons.Count;
    await fourth.CancelAsync("fourth");
    await leaving;
    return Response.Json(new { locked = source.Locked, texts, early, reasons });
}
