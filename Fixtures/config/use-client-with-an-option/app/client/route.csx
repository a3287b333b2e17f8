"use client";

const string dynamic = "force-dynamic";

Response POST()
{
    return new Response("post");
}
