import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  return Response.json(Array.from(request.nextUrl.searchParams, ([key, value]) => `${key}=${value}`))
}
