"use server";

const string dynamic = "force-dynamic";

async Task<Response> POST()
{
    return new Response("post");
}
