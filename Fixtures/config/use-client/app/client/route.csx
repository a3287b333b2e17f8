"use client";

Response POST()
{
    return new Response("post");
}
