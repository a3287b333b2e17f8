import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET() {
  const response = new NextResponse('ok')
  response.cookies.set('n', '1')
  response.cookies.set({ name: 'm', value: 'x y', httpOnly: true, sameSite: 'lax' })
  response.cookies.delete('gone')
  return response
}
