import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET() {
  const response = new NextResponse('ok', { headers: { 'set-cookie': 'x=1; SameSite=Strict' } })
  response.headers.append('set-cookie', 'y=2')
  return response
}
