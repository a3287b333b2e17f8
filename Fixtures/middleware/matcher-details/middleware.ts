import { NextResponse } from 'next/server'

export function middleware() {
  return NextResponse.next({ headers: { 'x-middleware': '1' } })
}

export const config = {
  matcher: ['/exact', '/one/:name'],
}
