import { cookies } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET() {
  const cookieStore = await cookies()
  cookieStore.set('a', 'store')
  return new Response('ok', { status: 201, headers: { 'set-cookie': 'b=own; Path=/x; HttpOnly', 'x-own': '1' } })
}
