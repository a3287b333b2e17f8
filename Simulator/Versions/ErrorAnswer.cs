namespace RouteHandlers.Versions;

/// <summary>An answer that the framework gives without a handler.</summary>
/// <param name="Status">0: the connection is closed without an answer.</param>
/// <param name="Form">What its body is.</param>
/// <param name="Body">The text, where the form is one.</param>
public sealed record ErrorAnswer(int Status, ErrorForm Form, string Body = "")
{
    public static ErrorAnswer Empty(int status) => new(status, ErrorForm.Empty);

    public static ErrorAnswer Text(int status, string body) => new(status, ErrorForm.Text, body);

    public static ErrorAnswer PlainText(int status, string body) => new(status, ErrorForm.PlainText, body);

    public static ErrorAnswer PlainTextNotStored(int status, string body) => new(status, ErrorForm.PlainTextNotStored, body);

    public static ErrorAnswer HtmlPage(int status) => new(status, ErrorForm.HtmlPage);

    /// <summary>An HTML document with nothing in it, not to be stored: a script would write it.</summary>
    public static ErrorAnswer BareHtml(int status) => new(status, ErrorForm.BareHtml);

    /// <summary>The connection is closed without an answer.</summary>
    public static ErrorAnswer Closed { get; } = new(0, ErrorForm.Empty);
}

public enum ErrorForm
{
    Empty,

    /// <summary>Text without a content type.</summary>
    Text,

    /// <summary>Text that says <c>text/plain</c> and has an entity tag.</summary>
    PlainText,

    /// <summary>The same, not to be stored.</summary>
    PlainTextNotStored,

    /// <summary>A document of the framework; its title and heading are part of the contract, the rest is not.</summary>
    HtmlPage,

    /// <summary>A document of the framework with neither title nor heading.</summary>
    BareHtml,
}
