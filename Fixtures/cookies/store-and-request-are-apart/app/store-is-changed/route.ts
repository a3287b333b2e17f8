import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const cookieStore = await cookies()
  cookieStore.set('a', 'new')
  cookieStore.set('b', '1')
  return Response.json({ store: cookieStore.get('a')?.value, request: request.cookies.get('a')?.value, requestHasB: request.cookies.has('b') })
}
