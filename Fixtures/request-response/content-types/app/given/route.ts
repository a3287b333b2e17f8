import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  if (request.nextUrl.searchParams.get('body') === 'json') {
    return Response.json({ a: 1 }, { headers: { 'content-type': 'application/problem+json' } })
  }
  return new Response('<b>text</b>', { headers: { 'Content-Type': 'text/html; charset=UTF-8' } })
}
