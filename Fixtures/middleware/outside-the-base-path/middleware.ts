import { NextResponse, type NextRequest } from 'next/server'

export function middleware(request: NextRequest) {
  const { basePath, pathname } = request.nextUrl
  if (pathname === '/own') {
    return Response.json({ basePath, pathname })
  }

  if (pathname === '/sent') {
    return NextResponse.rewrite(new URL('/base/api', request.url))
  }

  return NextResponse.next({ headers: { 'x-middleware': basePath + pathname } })
}
