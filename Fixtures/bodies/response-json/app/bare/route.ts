import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  switch (request.nextUrl.searchParams.get('value')) {
    case 'text':
      return Response.json('text')
    case 'list':
      return Response.json([])
    default:
      return Response.json(null)
  }
}
