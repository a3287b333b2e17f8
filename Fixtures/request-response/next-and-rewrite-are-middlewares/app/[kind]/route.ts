import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ kind: string }> }) {
  const { kind } = await params
  switch (kind) {
    case 'next': return NextResponse.next({ headers: { 'x-a': '1' } })
    case 'rewrite': return NextResponse.rewrite(new URL('/json', request.url), { headers: { 'x-a': '1' } })
    default: return NextResponse.json({ made: true })
  }
}
