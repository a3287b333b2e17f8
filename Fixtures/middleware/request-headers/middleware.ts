import { NextResponse, type NextFetchEvent, type NextRequest } from 'next/server'

export async function middleware(request: NextRequest, event: NextFetchEvent) {
  const headers = new Headers(request.headers)
  switch (request.nextUrl.pathname) {
    case '/api/changed':
      headers.set('x-added', 'of middleware')
      headers.set('x-changed', 'of middleware')
      headers.delete('x-gone')
      return NextResponse.next({ request: { headers } })
    case '/api/cookie':
      headers.set('cookie', 'a=of-middleware; b=2')
      return NextResponse.next({ request: { headers } })
    case '/api/request-cookies':
      request.cookies.set('a', 'of-middleware')
      request.cookies.delete('c')
      return NextResponse.next({ request })
    case '/api/emptied':
      headers.set('x-client', '')
      return NextResponse.next({ request: { headers } })
    case '/api/only':
      return NextResponse.next({ request: { headers: new Headers({ 'x-only': '1' }) } })
    case '/api/mutated':
      request.headers.set('x-added', 'of middleware')
      return NextResponse.next()
    case '/api/body':
      headers.set('x-read', await request.text())
      return NextResponse.next({ request: { headers } })
    case '/api/waited':
      event.waitUntil(Promise.reject(new Error('after the answer')))
      return NextResponse.next()
  }
}
