import { redirect } from 'next/navigation'
import { NextRequest, NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const by = request.nextUrl.searchParams.get('by')
  const url = request.nextUrl.clone()
  url.pathname = '/echo'
  url.search = ''
  if (by === 'url') return NextResponse.redirect(new URL('/echo', request.url))
  if (by === 'next-url') return NextResponse.redirect(url)
  if (by === 'base-path') {
    url.basePath = '/base'
    return NextResponse.redirect(url)
  }
  if (by === 'cookie') {
    const response = new NextResponse('set')
    response.cookies.set('a', '1')
    return response
  }
  redirect('/echo')
}
