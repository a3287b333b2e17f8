"use server";

async Task<Response> POST()
{
    return new Response("post");
}
