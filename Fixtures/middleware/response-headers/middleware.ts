import { NextResponse, type NextRequest } from 'next/server'

export function middleware(request: NextRequest) {
  const response = NextResponse.next()
  if (request.nextUrl.pathname === '/cookies') {
    response.cookies.set('of-middleware', '1')
    response.cookies.set('of-both', 'middleware', { httpOnly: true })
    return response
  }

  response.headers.set('x-middleware', `${request.method} ${request.nextUrl.pathname}`)
  response.headers.set('x-both', 'middleware')
  return response
}
