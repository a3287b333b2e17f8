import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET() {
  const { cookies } = NextResponse.json({})
  cookies.set('a', '1').set('b', '').set('a', '2')
  return Response.json({
    a: cookies.get('a'),
    all: cookies.getAll(),
    hasB: cookies.has('b'),
    hasC: cookies.has('c'),
    ofA: cookies.getAll('a').length,
    text: cookies.toString(),
  })
}
