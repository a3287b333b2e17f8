import { NextResponse } from 'next/server'

export default function () {
  return NextResponse.next({ headers: { 'x-middleware': 'in src' } })
}
