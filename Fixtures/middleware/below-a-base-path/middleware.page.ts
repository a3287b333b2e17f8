import { NextResponse, type NextRequest } from 'next/server'

export const config = { matcher: ['/api/:path*', '/nowhere'] }

export function middleware(request: NextRequest) {
  const { nextUrl } = request
  const target = nextUrl.clone()
  target.pathname = '/api/target'
  switch (nextUrl.pathname) {
    case '/api/url/':
      return Response.json({
        basePath: nextUrl.basePath,
        pathname: nextUrl.pathname,
        href: nextUrl.href.replace(nextUrl.origin, ''),
        target: target.toString().replace(nextUrl.origin, ''),
        url: request.url.replace(nextUrl.origin, ''),
      })
    case '/api/redirect/':
      return NextResponse.redirect(target)
    case '/api/redirect-by-text/':
      return NextResponse.redirect(new URL('/api/target/', request.url))
    case '/api/rewrite/':
      return NextResponse.rewrite(target)
    case '/api/rewrite-by-text/':
      return NextResponse.rewrite(new URL('/api/target/', request.url))
  }

  return NextResponse.next({ headers: { 'x-middleware': nextUrl.pathname } })
}
