using System.Collections.Immutable;
using RouteHandlers.Conformance.Wire;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in how a streamed body reaches its client, and in what becomes of it when the client leaves.</content>
internal sealed partial record Mutant
{
    private static ImmutableArray<Mutant> Streams =>
    [
        // What a serverless host without streaming does.
        new("stream-is-collected-first", "The answer waits until the whole body is made.")
        {
            Caught =
            [
                ("RH-STREAM-2", "chunks[0]: expected \"<p>One</p>\" before gate two is opened, observed no answer within"),
                ("RH-STREAM-12", "chunks[0]: expected \"t1\" before gate second is opened, observed no answer within"),
            ],
            Rules = InStreams(rules => rules with { PartsAreSentAsTheyAreMade = false }),
        },
        new("text-chunks-are-refused", "A stream may hold bytes only.")
        {
            Caught = [("RH-STREAM-3", "body: expected \"one, twö, three\", observed \"one, \""), ("RH-STREAM-11", "body: expected \"onetwo\", observed \"\"")],
            Rules = InStreams(rules => rules with { TextIsSent = false }),
        },
        new("streams-are-octets", "A body without content type gets application/octet-stream.")
        {
            Caught = [("RH-STREAM-4", "header content-type: expected absent"), ("RH-STREAM-11", "header content-type: expected absent")],
            Wire = Tampering.OnAnswer(answer => answer.Header("content-type") is null && answer.Body.Length > 0 ? answer.With("content-type", "application/octet-stream") : answer),
        },
        new("failed-stream-ends-as-whole", "A stream that fails ends its body as if it were whole.")
        {
            Caught = [("RH-STREAM-5", "ends: expected truncated, observed complete"), ("RH-STREAM-6", "ends: expected closed")],
            Rules = InStreams(rules => rules with { FailureCutsTheBody = false }),
        },
        new("failed-stream-is-a-server-error", "A stream that fails before its first part answers 500.")
        {
            Caught = [("RH-STREAM-6", "ends: expected closed")],
            Rules = InStreams(rules => rules with { FailedBeforeTheFirstPart = ErrorAnswer.Empty(500) }),
        },
        new("thrown-errors-close-the-connection", "A handler that throws leaves its client without an answer.")
        {
            Caught = [("RH-STREAM-7", "")],
            Rules = InHandlers(rules => rules with { Thrown = ErrorAnswer.Closed }),
        },
        new("stream-outlives-its-client", "A stream whose client has left is not cancelled.")
        {
            Caught = [("RH-STREAM-8", "origin")],
            Rules = InStreams(rules => rules with { LeavingCancels = false }),
        },
        new("stream-is-read-to-its-end-without-client", "A stream whose client has left is read on.")
        {
            Caught = [("RH-STREAM-8", "origin")],
            Rules = InStreams(rules => rules with { LeavingCancels = false, ReadsOnWithoutClient = true }),
        },
        new("signal-never-aborts", "request.signal is never aborted.")
        {
            Caught = [("RH-STREAM-9", "origin")],
            Rules = InStreams(rules => rules with { LeavingAborts = false }),
        },
        new("head-cancels-the-stream", "HEAD cancels the stream that it does not send.")
        {
            Caught = [("RH-STREAM-10", "origin")],
            Rules = InStreams(rules => rules with { HeadLeavesTheStream = false }),
        },
        new("parts-survive-a-failure", "Every part that was made before a stream failed is sent.")
        {
            Caught = [("RH-STREAM-15", "body: expected \"\", observed \"part1\"")],
            Rules = InStreams(rules => rules with { FailureTakesItsTurnAlong = false }),
        },
        new("sources-run-ahead", "A source makes all its parts at once, whether anybody reads them or not.")
        {
            Caught = [("RH-STREAM-16", "json $.unread: expected 3, observed 9")],
            Rules = InStreams(rules => rules with { SourcesWaitForReaders = false }),
        },
        new("second-branch-is-empty", "Of the two streams that tee() gives the second has no parts.")
        {
            Caught = [("RH-STREAM-17", "json $.texts[1]: expected \"onetwo\", observed \"\"")],
            Rules = InStreams(rules => rules with { BranchesHaveEveryPart = false }),
        },
        new("first-chunk-only", "Of a streamed body without content type the first few bytes are sent.")
        {
            Caught =
            [
                ("RH-STREAM-2", "chunks[0]: expected \"<p>One</p>\" before gate two is opened, observed \"<p>\", then the end of the body"), ("RH-STREAM-11", "body: expected \"onetwo\", observed \"one\""),
                ("RH-STREAM-12", "chunks[2]: expected \"t2\" and the end of the body, observed \"t\", then the end of the body"),
            ],
            Wire = Tampering.OnBodyOfAnswer((answer, body) => answer.Status == 200 && answer.Header("content-type") is null ? new FirstBytes(body, 3) : body),
        },
        new("unsendable-chunk-breaks-the-connection", "A chunk that is neither text nor bytes cuts the body short.")
        {
            Caught = [("RH-STREAM-13", "ends: expected complete")],
            Rules = InStreams(rules => rules with { UnsendableChunkEndsTheBody = false }),
        },
        new("empty-stream-is-no-content", "An empty body answers 204.")
        {
            Caught = [("RH-STREAM-14", "status: expected 200, observed 204"), ("RH-STREAM-13", "status: expected 200, observed 204")],
            Wire = Tampering.OnAnswer((request, answer) => answer is { Status: 200, Body.Length: 0, Ending: WireEnding.Complete } && request.Method != "HEAD" ? answer with { Status = 204, Reason = "No Content" } : answer),
        },
    ];
}
