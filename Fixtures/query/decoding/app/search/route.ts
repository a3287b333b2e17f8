import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  return Response.json({ query: request.nextUrl.searchParams.get('query') })
}
