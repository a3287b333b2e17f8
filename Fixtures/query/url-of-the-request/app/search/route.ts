import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  const { searchParams } = new URL(request.url)
  return Response.json({ fromUrl: searchParams.get('query'), fromNextUrl: request.nextUrl.searchParams.get('query') })
}

export function POST(request: NextRequest) {
  return GET(request)
}
