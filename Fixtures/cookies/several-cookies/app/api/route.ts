import { cookies } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET() {
  const cookieStore = await cookies()
  cookieStore.set('b', '1')
  cookieStore.set('a', '2')
  cookieStore.set('b', '3')
  cookieStore.set('z', '4')
  return new Response('set')
}
