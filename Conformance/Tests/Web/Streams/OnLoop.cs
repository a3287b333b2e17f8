using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using RouteHandlers.Web;

namespace RouteHandlers.Conformance.Tests.Web.Streams;

/// <summary>Runs a test's body as a handler: on an event loop, with a virtual clock.</summary>
internal static class OnLoop
{
    public static async Task<T> Run<T>(Func<Task<T>> body)
    {
        T result = default!;
        await Run(async () => { result = await body(); });
        return result;
    }

    public static async Task Run(Func<Task> body)
    {
        Exception? failure = null;
        var app = await RouteHandlerApp.BuildAsync(new FolderTree().Route("app", route => route.Get(async (_, _) =>
        {
            try
            {
                await body();
            }
            catch (Exception exception)
            {
                failure = exception;
            }

            return new Response();
        })));
        await app.FetchAsync("/").WaitAsync(TimeSpan.FromSeconds(30));
        if (failure is not null)
        {
            throw new InvalidOperationException(failure.Message, failure);
        }
    }

    /// <summary>Lets everything run that waits already.</summary>
    public static Task Turn() => Sleep(1);

    public static Task Sleep(double milliseconds)
    {
        var done = new TaskCompletionSource();
        Globals.SetTimeout(done.SetResult, milliseconds);
        return done.Task;
    }

    public static async Task<List<object?>> ReadAll(ReadableStream stream)
    {
        var chunks = new List<object?>();
        await foreach (var chunk in stream)
        {
            chunks.Add(chunk);
        }

        return chunks;
    }

    public static ReadableStream Of(params object?[] chunks) => new(new()
    {
        Start = controller =>
        {
            foreach (var chunk in chunks)
            {
                controller.Enqueue(chunk);
            }

            controller.Close();
        },
    });
}
