import { NextResponse, type NextRequest } from 'next/server'

export const config = { matcher: '/api/:path*' }

export function middleware(request: NextRequest) {
  const { pathname } = request.nextUrl
  if (pathname === '/api/answered') {
    return new Response('of middleware', { headers: { 'x-middleware': '1', 'x-all': 'middleware' } })
  }

  if (pathname === '/api/sent-on') {
    return NextResponse.redirect(new URL('/api/target', request.url))
  }

  if (pathname === '/api/throws') {
    throw new Error('of middleware')
  }

  if (pathname === '/api/elsewhere') {
    return NextResponse.rewrite(new URL('/api/rewritten/7', request.url))
  }

  const response = NextResponse.next({ headers: { 'x-middleware': pathname } })
  if (pathname.startsWith('/api/all')) {
    response.headers.set('x-all', 'middleware')
  }

  return response
}
