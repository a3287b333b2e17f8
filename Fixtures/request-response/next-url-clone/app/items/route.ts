import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  const url = request.nextUrl.clone()
  url.pathname = '/elsewhere'
  url.searchParams.set('x', '2')
  return Response.json({
    clone: url.pathname + url.search,
    original: request.nextUrl.pathname + request.nextUrl.search,
  })
}
