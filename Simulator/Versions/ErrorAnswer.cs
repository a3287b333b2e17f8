namespace RouteHandlers.Versions;

/// <summary>An answer that the framework gives without a handler.</summary>
/// <param name="Status">0: the connection is closed without an answer.</param>
/// <param name="Form">What its body is.</param>
/// <param name="Body">The text of <see cref="ErrorForm.Text"/>.</param>
public sealed record ErrorAnswer(int Status, ErrorForm Form, string Body = "")
{
    public static ErrorAnswer Empty(int status) => new(status, ErrorForm.Empty);

    public static ErrorAnswer Text(int status, string body) => new(status, ErrorForm.Text, body);

    public static ErrorAnswer HtmlPage(int status) => new(status, ErrorForm.HtmlPage);

    /// <summary>The connection is closed without an answer.</summary>
    public static ErrorAnswer Closed { get; } = new(0, ErrorForm.Empty);
}

public enum ErrorForm
{
    Empty,

    /// <summary><c>text/plain</c>.</summary>
    Text,

    /// <summary>A document of the framework; its title and heading are part of the contract, the rest is not.</summary>
    HtmlPage,
}
