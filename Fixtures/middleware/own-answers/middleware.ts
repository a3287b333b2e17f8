import { NextResponse, type NextRequest } from 'next/server'

export const config = { matcher: '/api/:path*' }

export async function middleware(request: NextRequest): Promise<any> {
  switch (request.nextUrl.pathname) {
    case '/api/text':
      return new Response('of middleware', { status: 401, statusText: 'Not You', headers: { 'www-authenticate': 'Basic', 'set-cookie': 'a=1' } })
    case '/api/nothing/here':
      return new Response('in place of nothing')
    case '/api/json':
      return NextResponse.json({ of: 'middleware', body: await request.text() }, { status: 403 })
    case '/api/empty':
      return new Response(null, { status: 204, headers: { allow: 'GET' } })
    case '/api/stream':
      return new Response(new Blob(['one', ' two']).stream())
    case '/api/created':
      return new Response('made', { status: 201, headers: { location: 'http://localhost:9/made' } })
    case '/api/redirect':
      return NextResponse.redirect(new URL('/api/target?x=1', request.url))
    case '/api/see-other':
      return NextResponse.redirect(new URL('/api/target', request.url), 303)
    case '/api/permanent':
      return NextResponse.redirect(new URL('/api/target', request.url), { status: 308, headers: { 'x-why': 'moved', 'set-cookie': 'a=1' } })
    case '/api/away':
      return NextResponse.redirect('https://elsewhere.test/api')
    case '/api/relative':
      return new Response(null, { status: 307, headers: { location: '/api/target' } })
    case '/api/throws':
      throw new Error('of middleware')
    case '/api/throws-a-response':
      throw new Response('thrown', { status: 418 })
    case '/api/an-object':
      return { status: 200 }
    case '/api/false':
      return false
    case '/api/empty-text':
      return ''
    case '/api/null':
      return null
    case '/api/own-location':
      return new Response('made', { status: 201, headers: { location: new URL('/api/made', request.url).href } })
    case '/api/error':
      return Response.error()
  }
}
