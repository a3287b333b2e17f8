"use server";

Response POST()
{
    return new Response("post");
}
