import { NextResponse } from 'next/server'

export function middleware() {
  return NextResponse.next({ headers: { 'x-middleware': '1' } })
}

export const config = {
  matcher: [
    '/exact',
    '/one/:name',
    '/any/:path*',
    '/some/:path+',
    '/maybe/:name?',
    '/number/:id(\\d{1,})',
    '/but/((?!public|health$).*)',
    '/caf%C3%A9',
    { source: '/has/:path*', has: [{ type: 'header', key: 'x-key', value: 'v.*' }, { type: 'query', key: 'q' }] },
    { source: '/missing/:path*', missing: [{ type: 'cookie', key: 'session' }, { type: 'host', value: 'internal.test' }] },
  ],
}
