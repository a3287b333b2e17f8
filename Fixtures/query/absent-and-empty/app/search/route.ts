import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  const searchParams = request.nextUrl.searchParams
  return Response.json({ get: searchParams.get('query'), getAll: searchParams.getAll('query'), has: searchParams.has('query') })
}
