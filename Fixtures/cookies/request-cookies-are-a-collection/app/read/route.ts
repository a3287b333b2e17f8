import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  const { cookies } = request
  const keys = [...cookies].map(([name]) => name)
  return Response.json({
    size: cookies.size,
    all: cookies.getAll(),
    allOfA: cookies.getAll('a'),
    allOfX: cookies.getAll('x'),
    keys,
    text: cookies.toString(),
  })
}
