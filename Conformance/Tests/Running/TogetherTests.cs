using RouteHandlers.Conformance.Running;
using RouteHandlers.Conformance.Wire;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Running;

/// <summary>Requests that are sent at once.</summary>
public sealed class TogetherTests
{
    [Fact]
    public async Task TheRequestsAreOnTheirWayAtTheSameTime()
    {
        var all = new TaskCompletionSource();
        var count = 0;
        var fake = new FakeImplementation
        {
            Answer = async (_, token) =>
            {
                if (Interlocked.Increment(ref count) == 5)
                {
                    all.SetResult();
                }

                await all.Task.WaitAsync(token);
                return new FakeResponse("hello");
            },
        };
        var scene = new Scene { Fixtures = [Scene.Fixture("a/b", Scene.Get(200) with { Together = 5 })], Implementation = fake };

        var run = await scene.RunAsync();

        Assert.Equal((Outcome.Passed, 5), (run.Results.Single().Outcome, fake.MostAtOnce));
        Assert.Contains("~ 5 at once\n< 200\n<\n| hello\n~ all alike\n", run.Transcripts["a/b"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("200 200 200")]
    [InlineData("200 500 200", "status (answer 2 of 3): expected 200, observed 500")]
    [InlineData("500 200 500", "status (answers 1, 3 of 3): expected 200, observed 500")]
    [InlineData("500 500", "status (each of 2 answers): expected 200, observed 500")]
    [InlineData("500 200 501 502 503 504", "status (answers 1, 3, 4, 5, 6 of 6): expected 200, observed 500; 501; 502; and 2 others")]
    public async Task EveryAnswerMustMatchAndWhatIsWrongIsSaidOnce(string statuses, params string[] mismatches)
    {
        var answers = statuses.Split(' ').Select(int.Parse).ToArray();
        var count = -1;
        var fake = new FakeImplementation { Answer = (_, _) => Task.FromResult<WireResponse>(new FakeResponse { Status = answers[Interlocked.Increment(ref count)] }) };

        var result = await Scene.RunAsync(Scene.Fixture("a/b", Scene.Get(200) with { Together = answers.Length }), fake);

        Assert.Equal(mismatches, result.Failures.SelectMany(failure => failure.Mismatches).Select(mismatch => mismatch.ToString()));
    }

    [Fact]
    public async Task AnAnswerThatDoesNotComeIsOneOfThem()
    {
        var count = 0;
        var fake = new FakeImplementation { Answer = (_, _) => Interlocked.Increment(ref count) == 2 ? throw new IOException("cut off") : Task.FromResult<WireResponse>(new FakeResponse()) };

        var result = await Scene.RunAsync(Scene.Fixture("a/b", Scene.Get(200) with { Together = 2 }), fake);

        Assert.Equal("answer (answer 2 of 2): expected an HTTP/1.1 message, observed cut off", Assert.Single(Assert.Single(result.Failures).Mismatches).ToString());
    }
}
