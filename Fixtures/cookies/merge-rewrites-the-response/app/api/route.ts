import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const cookieStore = await cookies()
  if (request.nextUrl.searchParams.has('set')) {
    cookieStore.set('a', '1')
  }
  return new Response('ok', { headers: { 'set-cookie': request.headers.get('x-line') ?? '' } })
}
