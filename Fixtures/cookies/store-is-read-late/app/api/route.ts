import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  request.cookies.set('a', 'new')
  const first = (await cookies()).get('a')?.value
  request.cookies.set('a', 'newer')
  const second = (await cookies()).get('a')?.value
  return Response.json({ first, second })
}
