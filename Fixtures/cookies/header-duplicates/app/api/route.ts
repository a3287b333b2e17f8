import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const cookieStore = await cookies()
  const store = cookieStore.getAll().map(({ name, value }) => [name, value])
  const own = request.cookies.getAll().map(({ name, value }) => [name, value])
  return Response.json({ store, request: own })
}
