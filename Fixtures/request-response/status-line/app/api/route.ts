import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  const status = Number(request.nextUrl.searchParams.get('status'))
  const statusText = request.nextUrl.searchParams.get('text') ?? ''
  return new Response('x', { status, statusText })
}
