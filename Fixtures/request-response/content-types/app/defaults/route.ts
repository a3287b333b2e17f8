import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  switch (request.nextUrl.searchParams.get('body')) {
    case 'text':
      return new Response('text')
    case 'empty':
      return new Response('')
    case 'json':
      return Response.json({ a: 1 })
    default:
      return new Response(null)
  }
}
