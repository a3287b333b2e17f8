import { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET(request: Request) {
  const isNextRequest = request instanceof NextRequest
  return Response.json({ isNextRequest, query: isNextRequest ? request.nextUrl.searchParams.get('query') : null })
}
