import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  const searchParams = request.nextUrl.searchParams
  const entries = Array.from(searchParams, ([key, value]) => `${key}=${value}`)
  return Response.json({ query: searchParams.get('query'), entries })
}
