import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const cookieStore = await cookies()
  cookieStore.set('a', '1')
  const response = new Response('ok', { headers: { 'x-own': '1' } })
  if (request.nextUrl.searchParams.has('fail')) {
    await response.text()
  }
  return response
}
