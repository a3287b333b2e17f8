import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  const before = request.headers.get('cookie')
  request.cookies.set('c', '3')
  const after = request.headers.get('cookie')
  return Response.json({ before, after })
}
