import { NextResponse } from 'next/server'

export function middleware() {
  return NextResponse.next({ headers: { 'x-middleware': '1' } })
}
