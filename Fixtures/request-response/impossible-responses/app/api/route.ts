import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  const status = Number(request.nextUrl.searchParams.get('status'))
  return new Response(request.nextUrl.searchParams.get('body'), { status })
}
