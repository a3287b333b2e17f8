import { NextRequest, NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest, { params }: { params: Promise<{ kind: string }> }) {
  const { kind } = await params
  switch (kind) {
    case 'text': return NextResponse.redirect('https://nextjs.org/x')
    case 'normal-form': return NextResponse.redirect('HTTPS://One.Example:443/a/../b c')
    case 'url': return NextResponse.redirect(new URL('/t?q=1', request.url))
    case 'init': return NextResponse.redirect('http://one.example/a', { status: 303, headers: { 'x-a': '1' } })
    case 'headers': return NextResponse.redirect('http://one.example/a', { headers: { 'x-a': '2', location: '/no' } })
    case 'next-url':
      const url = request.nextUrl.clone()
      url.pathname = '/t'
      url.search = ''
      return NextResponse.redirect(url)
    default: return NextResponse.redirect('http://one.example/a', Number(kind))
  }
}
