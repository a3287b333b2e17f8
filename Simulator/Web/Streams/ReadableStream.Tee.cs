using RouteHandlers.Versions;

namespace RouteHandlers.Web;

public sealed partial class ReadableStream
{
    /// <summary>Two streams with the same chunks. The source is read as the faster of them asks; it is cancelled when both are.</summary>
    // https://streams.spec.whatwg.org/#abstract-opdef-readablestreamdefaulttee
    public (ReadableStream First, ReadableStream Second) Tee()
    {
        var rules = StreamRules.Current;
        var reader = GetReader();
        var (isReading, readsAgain) = (false, false);
        var branches = new ReadableStream[2];
        var cancelled = new bool[2];
        var reasons = new object?[2];
        var cancelDone = Promise.New();
        branches[0] = Branch(0);
        branches[1] = Branch(1);
        Promise.React(Home, reader.Closed, () => { }, error =>
        {
            Array.ForEach(branches, branch => branch._controller.Error(error));
            EndUnlessAllAreCancelled();
        });
        return (branches[0], branches[1]);

        ReadableStream Branch(int index) => new(new()
        {
            Pull = _ => Pull(),
            CancelAsync = reason =>
            {
                (cancelled[index], reasons[index]) = (true, reason);
                if (cancelled[0] && cancelled[1])
                {
                    Promise.React(Home, reader.CancelAsync(reasons.ToArray()), () => cancelDone.TrySetResult(), error => cancelDone.TrySetException(error));
                }

                return cancelDone.Task;
            },
        });

        void Pull()
        {
            if (isReading)
            {
                readsAgain = true;
                return;
            }

            isReading = true;
            var read = reader.ReadAsync();
            Promise.React(Home, read, () => Take(read.Result), _ => isReading = false);
        }

        void Take(ReadableStreamReadResult result)
        {
            readsAgain = false;
            for (var index = 0; index < 2; index++)
            {
                if (cancelled[index])
                {
                    continue;
                }

                if (result.Done)
                {
                    branches[index]._controller.CloseIfOpen();
                }
                else if (index == 0 || rules.BranchesHaveEveryPart)
                {
                    branches[index]._controller.Enqueue(result.Value);
                }
            }

            isReading = false;
            if (result.Done)
            {
                EndUnlessAllAreCancelled();
            }
            else if (readsAgain)
            {
                Pull();
            }
        }

        void EndUnlessAllAreCancelled()
        {
            if (!cancelled[0] || !cancelled[1])
            {
                cancelDone.TrySetResult();
            }
        }
    }
}
