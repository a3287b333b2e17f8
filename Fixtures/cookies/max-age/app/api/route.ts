import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const cookieStore = await cookies()
  const seconds = Number(request.nextUrl.searchParams.get('seconds'))
  cookieStore.set('o', 'v', { maxAge: seconds, httpOnly: true })
  return new Response('set')
}
