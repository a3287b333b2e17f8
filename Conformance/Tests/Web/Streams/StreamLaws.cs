using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using RouteHandlers.Conformance.Tests.Properties;
using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using RouteHandlers.Web;
using Xunit;
using static RouteHandlers.Web.Globals;

namespace RouteHandlers.Conformance.Tests.Web.Streams;

/// <summary>What holds for every chunking, and for every set of timers.</summary>
public class StreamLaws
{
    private static readonly Gen<string[]> _chunks = Gen.Elements("", "a", "bc", "é", "😀", "\n", "longer text").ArrayOf();

    private static readonly Gen<(int Delay, int Nested)[]> _timers =
        Gen.Choose(0, 20).SelectMany(delay => Gen.Choose(-5, 10).Select(nested => (delay, nested))).ArrayOf();

    [Fact]
    public void ABody_IsItsChunksInOrder_HoweverItIsCutAndWhateverItGoesThrough() => Laws.Hold(_chunks, chunks => OnLoop.Run(async () =>
    {
        var text = string.Concat(chunks);
        Assert.Equal(text, await new Response(Pulled(chunks, [])).TextAsync());
        Assert.Equal(text, await new Response(OnLoop.Of([.. chunks.Select(chunk => (object)new TextEncoder().Encode(chunk))]).PipeThrough(new TransformStream())).TextAsync());
        Assert.Equal(text, string.Concat(await OnLoop.ReadAll(Pulled(chunks, []).PipeThrough(new TextDecoderStream()))));
    }), cases: 100);

    [Fact]
    public void BothBranchesOfATee_HaveTheSame() => Laws.Hold(_chunks.SelectMany(chunks => Gen.Elements(true, false).ArrayOf().Select(order => (chunks, order))), given => OnLoop.Run(async () =>
    {
        var (first, second) = Pulled(given.chunks, []).Tee();
        var (one, two) = (first.GetReader(), second.GetReader());
        var (mine, other) = (new List<object?>(), new List<object?>());
        foreach (var isFirst in given.order)
        {
            await ReadAsync(isFirst ? one : two, isFirst ? mine : other);
        }

        while (await ReadAsync(one, mine))
        {
        }

        while (await ReadAsync(two, other))
        {
        }

        Assert.Equal(given.chunks, mine.Select(AsText));
        Assert.Equal(given.chunks, other.Select(AsText));
    }), cases: 100);

    [Fact]
    public void ASource_IsNeverMoreThanTheHighWaterMarkAhead() => Laws.Hold(_chunks.SelectMany(chunks => Gen.Choose(0, 4).Select(mark => (chunks, mark))), given => OnLoop.Run(async () =>
    {
        var made = new List<string>();
        var reader = Pulled(given.chunks, made, given.mark).GetReader();
        for (var read = 0; read < given.chunks.Length; read++)
        {
            await OnLoop.Turn();
            Assert.Equal(Math.Min(read + given.mark, given.chunks.Length), made.Count);
            await reader.ReadAsync();
        }
    }), cases: 100);

    [Fact]
    public void Timers_FireInTheOrderOfANaiveModel() => Laws.Hold(_timers, async timers =>
    {
        var fired = new List<string>();
        var app = await RouteHandlerApp.BuildAsync(new FolderTree().Route("app", route => route.Get(_ =>
        {
            for (var index = 0; index < timers.Length; index++)
            {
                var (name, nested) = (index.ToString(CultureInfo.InvariantCulture), timers[index].Nested);
                SetTimeout(() =>
                {
                    fired.Add(name);
                    if (nested >= 0)
                    {
                        SetTimeout(() => fired.Add(name + "+"), nested);
                    }
                }, timers[index].Delay);
            }

            return new();
        })));
        await app.FetchAsync("/");
        await app.AdvanceAsync(TimeSpan.FromMilliseconds(1000)).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(Model(timers), fired);
    }, cases: 200);

    /// <summary>Looks for the earliest of all, again and again.</summary>
    private static List<string> Model((int Delay, int Nested)[] timers)
    {
        var waiting = timers.Select((timer, index) => (Due: Math.Max(1, timer.Delay), Name: index.ToString(CultureInfo.InvariantCulture), timer.Nested)).ToList();
        var fired = new List<string>();
        while (waiting.Count > 0)
        {
            var next = waiting.MinBy(timer => timer.Due); // the first of equals
            waiting.Remove(next);
            fired.Add(next.Name);
            if (next.Nested >= 0)
            {
                waiting.Add((next.Due + Math.Max(1, next.Nested), next.Name + "+", -1));
            }
        }

        return fired;
    }

    private static ReadableStream Pulled(string[] chunks, List<string> made, double? mark = null) => new(
        new()
        {
            Pull = controller =>
            {
                if (made.Count == chunks.Length)
                {
                    controller.Close();
                    return;
                }

                made.Add(chunks[made.Count]);
                controller.Enqueue(new TextEncoder().Encode(made[^1]));
            },
        },
        new() { HighWaterMark = mark });

    private static async Task<bool> ReadAsync(ReadableStreamDefaultReader reader, List<object?> into)
    {
        var (value, done) = await reader.ReadAsync();
        if (!done)
        {
            into.Add(value);
        }

        return !done;
    }

    private static string AsText(object? chunk) => new TextDecoder(ignoreBom: true).Decode((byte[]?)chunk);
}
