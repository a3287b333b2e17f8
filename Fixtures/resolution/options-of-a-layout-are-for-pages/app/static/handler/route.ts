import { NextRequest } from 'next/server'

export function GET(request: NextRequest) {
  return new Response(request.nextUrl.searchParams.get('q'))
}
