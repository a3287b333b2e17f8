import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  const status = Number(request.nextUrl.searchParams.get('status'))
  try {
    return new Response('x', { status })
  } catch (error) {
    return new Response(error.name)
  }
}
