import { NextResponse, type NextRequest } from 'next/server'

export async function middleware(request: NextRequest) {
  if (request.nextUrl.pathname.startsWith('/api') && request.headers.get('authorization') !== 'Bearer of-the-owner') {
    return new Response('not allowed', { status: 401 })
  }

  return NextResponse.next({ headers: { 'x-middleware': request.nextUrl.pathname } })
}
