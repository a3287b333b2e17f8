import { cookies } from 'next/headers'
import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET() {
  const cookieStore = await cookies()
  const response = NextResponse.json({ ok: true })
  response.cookies.set('a', 'own')
  cookieStore.set('a', 'store')
  return response
}
