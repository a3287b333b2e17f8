import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET() {
  return NextResponse.json({ name: 'é', list: [1, 2] }, { status: 203, headers: { 'x-from': 'json' } })
}
