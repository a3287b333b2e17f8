import { cookies } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET() {
  const cookieStore = await cookies()
  cookieStore.set('a', 'store', { httpOnly: true })
  cookieStore.set('b', 'store')
  return new Response('ok', { headers: { 'set-cookie': 'a=own; Path=/p' } })
}
