using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using RouteHandlers.Conformance.Implementations;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in how forms are read and written.</content>
internal sealed partial record Mutant
{
    private static ImmutableArray<Mutant> Forms =>
    [
        new("multipart-is-not-read", "formData() reads urlencoded bodies alone.")
        {
            Caught =
            [
                ("RH-FORM-1", "status: expected 200, observed 500"), ("RH-FORM-3", "status: expected 201, observed 500"), ("RH-FORM-9", "status: expected 200, observed 400"),
                ("RH-BODY-20", "status: expected 200, observed 500"),
            ],
            Rules = InForms(rules => rules with { MediaTypes = ["application/x-www-form-urlencoded"] }),
        },
        new("urlencoded-is-not-read", "formData() reads multipart bodies alone.")
        {
            Caught = [("RH-FORM-1", "status: expected 200, observed 500"), ("RH-FORM-3", "status: expected 201, observed 500"), ("RH-FORM-6", "status: expected 200, observed 400")],
            Rules = InForms(rules => rules with { MediaTypes = ["multipart/form-data"] }),
        },
        new("fields-go-through-numbers", "A field that looks like a number has been one: its leading zeros are lost.")
        {
            Caught = [("RH-FORM-2", "json $.values[0]: expected \"007\", observed \"7\"")],
            Wire = OnForm(body => LeadingZeros().Replace(body, "")),
        },
        new("missing-field-is-empty", "A field that was not sent is there and empty.")
        {
            Caught = [("RH-FORM-4", "json $.get: expected null, observed \"\"")],
            Wire = OnForm(body => body == "other=x" ? body + "&name=" : body),
        },
        new("field-names-have-any-case", "The names of fields are compared without regard to case.")
        {
            Caught = [("RH-FORM-4", "json $.get: expected null, observed \"x\"")],
            Wire = OnForm(body => body.Replace("Name=", "name=", StringComparison.Ordinal)),
        },

        // What a parser makes that answers with one object.
        new("last-of-repeated-fields-counts", "Of several fields of one name the last is kept.")
        {
            Caught = [("RH-FORM-5", "json $.")],
            Rules = InForms(rules => rules with { RepeatedFieldsAreKept = false }),
        },
        new("plus-stays-in-forms", "A plus in an urlencoded body stays a plus.")
        {
            Caught = [("RH-FORM-6", "json $[0][0]: expected \"a b\", observed \"a+b\"")],
            Wire = OnForm(body => body.Contains("--", StringComparison.Ordinal) ? body : body.Replace("+", "%2B", StringComparison.Ordinal)),
        },
        new("question-mark-stays", "A question mark at the beginning of an urlencoded body belongs to the first name.")
        {
            Caught = [("RH-FORM-7", "json $[0][0]: expected \"a\", observed \"?a\"")],
            Rules = InForms(rules => rules with { LeadingQuestionMarkIsDropped = false }),
        },
        new("empty-form-is-refused", "A form without fields is refused.")
        {
            Caught = [("RH-FORM-8", "status: expected 200, observed 400")],
            Wire = Tampering.InPlaceOfTheServer(request => request.Header("content-type")?.Contains("form", StringComparison.Ordinal) == true && request.Bytes().Length == 0
                ? Answer.Of(400, "Bad Request")
                : null),
        },
        new("files-are-texts", "A multipart field with a file name is a text like any other.")
        {
            Caught = [("RH-FORM-9", "json $[1][1]"), ("RH-FORM-10", "json $[0][1]")],
            Rules = InForms(rules => rules with { FilesAreFiles = false }),
        },
        new("untyped-file-is-octets", "A file whose part has no content type is application/octet-stream.")
        {
            Caught = [("RH-FORM-10", "json $[0][1].type: expected \"text/plain\", observed \"application/octet-stream\"")],
            Rules = InForms(rules => rules with { DefaultFileType = "application/octet-stream" }),
        },
        new("names-stay-escaped", "Percent escapes in the names of a multipart body stay.")
        {
            Caught = [("RH-FORM-11", "json $[0][0]: expected \"a\\\"b\\r\\nc\", observed \"a%22b%0D%0Ac\"")],
            Rules = InForms(rules => rules with { NamesAreUnescaped = false }),
        },
        new("names-are-percent-decoded", "Every percent escape in the names of a multipart body is decoded.")
        {
            Caught = [("RH-FORM-11", "json $[0][0]: expected \"100%25 a+b %C3%A9")],
            Wire = OnForm(body => body.Replace("%25", "%", StringComparison.Ordinal).Replace("%C3%A9", "é", StringComparison.Ordinal)),
        },
        new("media-type-has-one-case", "A content type in other than lower case is not known.")
        {
            Caught = [("RH-FORM-12", "status: expected 200, observed 415")],
            Wire = Tampering.InPlaceOfTheServer(request => request.Header("content-type")?.StartsWith("Multipart/", StringComparison.Ordinal) == true
                ? Answer.Of(415, "Unsupported Media Type")
                : null),
        },
        new("line-breaks-of-fields-are-normalised", "Every line break in a field becomes CR LF.")
        {
            Caught = [("RH-FORM-13", "json $[0][1]: expected"), ("RH-FORM-16", "status: expected 400, observed 200")],
            Wire = OnForm(body => LineBreak().Replace(body, "\r\n")),
        },
        new("any-body-is-a-form", "A body of another content type, or of none, is read as an urlencoded form.")
        {
            Caught =
            [
                ("RH-FORM-14", "status: expected 400, observed 200"), ("RH-FORM-18", "status: expected 500, observed 200"), ("RH-FORM-19", "status: expected 400, observed 200"),
            ],
            Wire = Tampering.OnRequest(request => request.Method == "POST" && request.Header("content-type")?.Contains("form", StringComparison.OrdinalIgnoreCase) != true
                ? request.With("content-type", "application/x-www-form-urlencoded")
                : request),
        },
        new("unterminated-form-is-whole", "A multipart body that breaks off is read as far as it goes.")
        {
            Caught = [("RH-FORM-15", "status: expected 400, observed 200")],
            Wire = OnForm(body => body.StartsWith("--BB\r\n", StringComparison.Ordinal) && !body.Contains("--BB--", StringComparison.Ordinal) ? body + "--BB--\r\n" : body),
        },

        // What MultipartReader of ASP.NET Core does.
        new("text-around-the-parts-is-skipped", "Text before the first boundary and behind the last is passed over.")
        {
            Caught = [("RH-FORM-16", "status: expected 400, observed 200")],
            Wire = OnForm(body => Around().Replace(body, "$1")),
        },
        new("base64-stays", "A part in base64 is read as it stands.")
        {
            Caught = [("RH-FORM-17", "json $[0][1]: expected \"x\", observed \"eA==\"")],
            Rules = InForms(rules => rules with { TransferEncodingIsDecoded = false }),
        },
        new("empty-lines-around-the-parts-are-refused", "A multipart body begins and ends with its boundary, or it is none.")
        {
            Caught = [("RH-FORM-17", "status: expected 200, observed 400")],
            Rules = InForms(rules => rules with { LineBreaksAroundAreSkipped = false }),
        },
        new("unreadable-form-is-a-bad-request", "A form that cannot be read answers 415 by itself.")
        {
            Caught = [("RH-FORM-18", "status: expected 500, observed 415")],
            Wire = Tampering.OnAnswer((request, answer) => answer.Status == 500 && request.Target.Contains("/forms/", StringComparison.Ordinal) ? Answer.Of(415, "Unsupported Media Type") : answer),
        },

        // What undici 5 says of a body whose content type is no form's.
        new("messages-of-an-older-form-parser", "The TypeErrors of formData() have other words.")
        {
            Caught = [("RH-FORM-19", "body: expected \"Failed to parse body as FormData.\", observed \"Could not parse content as FormData.\"")],
            Wire = Tampering.OnAnswer(answer => answer.WithText(answer.Text.Replace("Failed to parse body as FormData.", "Could not parse content as FormData.", StringComparison.Ordinal))),
        },
        new("names-are-written-as-they-are", "Quotation marks and line breaks in names are not escaped in a form that is sent.")
        {
            Caught = [("RH-FORM-20", "body: expected a match of")],
            Rules = InForms(rules => rules with { NamesAreEscaped = false }),
        },
        new("line-breaks-are-written-as-they-are", "Line breaks in texts of a form that is sent stay.")
        {
            Caught = [("RH-FORM-20", "body: expected a match of")],
            Rules = InForms(rules => rules with { LineBreaksAreNormalized = false }),
        },
        new("untyped-file-is-written-as-text", "A file without type is sent as text/plain.")
        {
            Caught = [("RH-FORM-20", "body: expected a match of")],
            Rules = InForms(rules => rules with { UntypedFile = "text/plain" }),
        },
        new("boundary-of-a-browser", "The boundary of a form that is sent is a browser's.")
        {
            Caught = [("RH-FORM-21", "header content-type: expected one line that matches")],
            Rules = InForms(rules => rules with { BoundaryPrefix = "----WebKitFormBoundary" }),
        },
        new("boundary-is-always-the-same", "Every form that is sent has the same boundary.")
        {
            Caught = [("RH-FORM-21", "body: expected another body than the step 'first', observed the same")],
            Wire = Tampering.OnAnswer(answer => answer.WithText(BoundaryDigits().Replace(answer.Text, "012345678901"))),
        },
        new("blob-has-no-file-name", "A blob in a form becomes a file without name.")
        {
            Caught = [("RH-FORM-22", "json $[0][0]: expected \"blob\", observed \"\"")],
            Rules = InForms(rules => rules with { BlobName = "" }),
        },
    ];

    private static Func<DeploymentPlan, Middleware> OnForm(Func<string, string> change) => Tampering.OnBody((request, body) =>
        request.Header("content-type")?.Contains("form", StringComparison.OrdinalIgnoreCase) == true ? Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(body))) : body);

    [GeneratedRegex(@"(?<=[=\n])0+(?=[1-9])")]
    private static partial Regex LeadingZeros();

    [GeneratedRegex(@"(?<!\r)\n|\r(?!\n)")]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"\A.*?(--BB\r.*--BB--).*\z", RegexOptions.Singleline)]
    private static partial Regex Around();

    [GeneratedRegex(@"(?<=formdata-undici-)\d{12}")]
    private static partial Regex BoundaryDigits();
}
