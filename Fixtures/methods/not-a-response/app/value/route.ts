import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest): any {
  switch (request.nextUrl.searchParams.get('kind')) {
    case 'string':
      return 'text'
    case 'number':
      return 42
    case 'object':
      return { status: 200, body: 'text' }
    case 'array':
      return ['text']
    case 'boolean':
      return true
    case 'response':
      return new Response('a response')
    default:
      return null
  }
}
