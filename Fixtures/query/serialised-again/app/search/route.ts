import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  const search = request.nextUrl.search
  return Response.json({ search, sameInUrl: request.url.endsWith(search) })
}
