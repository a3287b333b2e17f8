import { cookies } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET() {
  const cookieStore = await cookies()
  cookieStore.set('o', 'v', { maxAge: 60, expires: new Date('2015-10-21T07:28:00Z') })
  return new Response('set')
}
