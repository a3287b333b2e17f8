import { NextRequest } from 'next/server'

export async function POST(request: NextRequest) {
  const made = new NextRequest('https://one.example/a?x=1', { method: 'PUT', headers: { 'x-a': '1' }, body: 'inner' })
  const loopback = new NextRequest(new URL('http://127.0.0.1:1234/a'))
  const copied = new NextRequest(request)
  let malformed = ''
  try {
    new NextRequest('/t')
  } catch (error: any) {
    malformed = error.message
  }
  return Response.json({
    url: made.url,
    x: made.nextUrl.searchParams.get('x'),
    method: made.method,
    header: made.headers.get('x-a'),
    text: await made.text(),
    loopback: loopback.url,
    loopbackUrl: loopback.nextUrl.href,
    copied: await copied.text(),
    copiedMethod: copied.method,
    malformed,
  })
}
