import { NextResponse } from 'next/server'

export function middleware() {
  return NextResponse.next({ headers: { 'x-middleware-of-the-root': '1' } })
}
