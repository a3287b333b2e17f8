import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const cookieStore = await cookies()
  request.cookies.set('a', 'new')
  return Response.json({ store: cookieStore.get('a')?.value, request: request.cookies.get('a')?.value })
}
