using System.Globalization;

async Task<Response> POST(Request request)
{
    var order = SafeParse(await request.FormDataAsync());
    if (order.Refused.Count > 0)
    {
        return Response.Json(new { refused = order.Refused }, new ResponseInit { Status = 400 });
    }
    return Response.Json(order.Data);
}

// What the package does: an empty field is none, a number is made of its text, a box that is not ticked is not sent.
(JsonObject Data, List<string> Refused) SafeParse(FormData formData)
{
    var data = new JsonObject();
    var refused = new List<string>();

    string Text(string name) => (string)formData.Get(name) is { Length: > 0 } text ? text : null;

    void Take(string name, JsonNode value, bool isValid)
    {
        if (!isValid)
        {
            refused.Add(name);
        }
        else if (value is not null)
        {
            data[name] = value;
        }
    }

    var isNumber = double.TryParse(Text("count"), NumberStyles.Float, CultureInfo.InvariantCulture, out var count);
    Take("name", Text("name"), Text("name") is not null);
    Take("count", count, isNumber && double.IsInteger(count) && count >= 1);
    Take("note", Text("note"), true);
    Take("gift", Text("gift") == "on", Text("gift") is null or "on");
    return (data, refused);
}
