const int revalidate = 60;

async Task<Response> GET()
{
    var data = await FetchAsync("https://api.vercel.app/blog");
    var posts = await data.JsonAsync();

    return Response.Json(posts);
}
