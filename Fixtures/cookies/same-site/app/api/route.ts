import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const cookieStore = await cookies()
  const sameSite = request.nextUrl.searchParams.get('value') as 'strict'
  cookieStore.set('o', 'v', { sameSite })
  return new Response('set')
}
