import { cookies } from 'next/headers'
import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET() {
  const cookieStore = await cookies()
  cookieStore.set('a', 'store')
  const response = NextResponse.json({ ok: true })
  response.cookies.set('b', 'own', { secure: true })
  return response
}
