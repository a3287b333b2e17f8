import { NextResponse, type NextRequest } from 'next/server'

export function middleware(request: NextRequest) {
  switch (request.nextUrl.pathname) {
    case '/api/elsewhere':
      return NextResponse.rewrite(new URL('/api/target?of=middleware', request.url))
    case '/api/segments':
      return NextResponse.rewrite(new URL('/items/a%20b/c?id=query', request.url))
    case '/api/with-headers': {
      const headers = new Headers(request.headers)
      headers.set('x-added', 'of middleware')
      return NextResponse.rewrite(new URL('/api/target', request.url), { request: { headers }, headers: { 'x-answer': 'of middleware' } })
    }
    case '/api/same-query': {
      const url = request.nextUrl.clone()
      url.pathname = '/api/target'
      return NextResponse.rewrite(url)
    }
    case '/api/with-a-status':
      return NextResponse.rewrite(new URL('/api/target', request.url), { status: 201 })
    case '/api/to-static':
      return NextResponse.rewrite(new URL('/static', request.url))
    case '/api/to-nowhere':
      return NextResponse.rewrite(new URL('/nowhere', request.url))
    case '/api/itself':
      return NextResponse.rewrite(request.nextUrl)
    case '/nowhere/at-all':
      return NextResponse.rewrite(new URL('/api/target', request.url))
    case '/api/target':
      return new Response('not run again')
  }
}
