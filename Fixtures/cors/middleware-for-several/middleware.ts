import { NextResponse, type NextRequest } from 'next/server'

const allowedOrigins = ['https://shop.test', 'https://partner.test']

const corsOptions = {
  'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
  'Access-Control-Allow-Headers': 'Content-Type, Authorization',
}

export function middleware(request: NextRequest) {
  const origin = request.headers.get('origin') ?? ''
  const isAllowed = allowedOrigins.includes(origin)

  if (request.method === 'OPTIONS') {
    return new Response(null, { status: 204, headers: { ...(isAllowed && { 'Access-Control-Allow-Origin': origin }), ...corsOptions } })
  }

  const response = NextResponse.next()
  if (isAllowed) {
    response.headers.set('Access-Control-Allow-Origin', origin)
  }

  return response
}

export const config = {
  matcher: '/api/:path*',
}
