import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  const note = request.nextUrl.searchParams.has('bell') ? 'ring\u0007' : 'quiet'
  return new Response('ok', { headers: { 'x-z': '2', 'x-note': note, 'x-a': '1' } })
}
