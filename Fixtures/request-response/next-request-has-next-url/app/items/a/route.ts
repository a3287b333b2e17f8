import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  return Response.json({
    pathname: request.nextUrl.pathname,
    search: request.nextUrl.search,
    x: request.nextUrl.searchParams.get('x'),
    y: request.nextUrl.searchParams.get('y'),
    href: request.nextUrl.href,
    origin: request.nextUrl.origin,
    sameAsUrl: request.nextUrl.href === request.url,
  })
}
