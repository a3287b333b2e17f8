import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const cookieStore = await cookies()
  cookieStore.set('a', '1')
  if (request.nextUrl.searchParams.has('fail')) {
    return undefined as any
  }
  return new Response('ok')
}
