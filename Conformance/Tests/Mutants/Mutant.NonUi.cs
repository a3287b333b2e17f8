using System.Collections.Immutable;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in answers that are no UI.</content>
internal sealed partial record Mutant
{
    private static ImmutableArray<Mutant> NonUi =>
    [
        new("everything-is-html", "Whatever a handler answers is sent as HTML.")
        {
            Caught = [("RH-NONUI-1", "header content-type: expected \"text/xml\", observed \"text/html; charset=utf-8\""), ("RH-NONUI-3", "header content-type: expected \"text/plain;charset=UTF-8\"")],
            Wire = Tampering.OnAnswer(answer => answer.Status == 200 ? answer.With("content-type", "text/html; charset=utf-8") : answer),
        },

        // A file server in front: the content type comes from the end of the path.
        new("extension-is-the-content-type", "A path that ends in .xml is sent as XML.")
        {
            Caught = [("RH-NONUI-3", "header content-type: expected \"text/plain;charset=UTF-8\", observed \"text/xml\"")],
            Wire = Tampering.OnAnswer((request, answer) => request.Path().EndsWith(".xml", StringComparison.Ordinal) ? answer.With("content-type", "text/xml") : answer),
        },
        new("xml-is-escaped", "The markup of an answer is escaped as text within a page.")
        {
            Caught = [("RH-NONUI-1", "xml")],
            Wire = Tampering.OnAnswer(answer => answer.Header("content-type") is "text/xml" or "image/svg+xml" ? answer.WithText(answer.Text.Replace("<", "&lt;", StringComparison.Ordinal)) : answer),
        },
    ];
}
