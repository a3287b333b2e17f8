import { cookies, headers } from 'next/headers'
import type { NextRequest } from 'next/server'

export const dynamic = 'force-static'

export async function GET(request: NextRequest) {
  const store = await cookies()
  const seen = {
    query: request.nextUrl.searchParams.get('q'),
    search: request.nextUrl.search,
    path: request.nextUrl.pathname,
    header: request.headers.get('x-token'),
    headers: (await headers()).get('x-token'),
    cookie: request.cookies.get('token')?.value ?? null,
    cookies: store.get('token')?.value ?? null,
    method: request.method,
  }
  return Response.json({ run: crypto.randomUUID(), at: process.env.NEXT_PHASE ?? 'request', seen, isNeutral: request.url === `http://localhost:3000${request.nextUrl.pathname}` })
}
