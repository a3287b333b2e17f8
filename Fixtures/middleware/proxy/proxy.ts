import { NextResponse, type NextRequest } from 'next/server'

export async function proxy(request: NextRequest): Promise<any> {
  if (request.nextUrl.pathname === '/api/throws') {
    throw new Error('of the proxy')
  }

  return NextResponse.next({ headers: { 'x-proxy': request.nextUrl.pathname } })
}

export const config = { matcher: '/api/:path*' }
