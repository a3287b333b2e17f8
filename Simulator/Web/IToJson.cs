namespace RouteHandlers.Web;

/// <summary>The twin of an object with a <c>toJSON</c> method: its JSON is that of another value.</summary>
internal interface IToJson
{
    object? ToJson();
}
