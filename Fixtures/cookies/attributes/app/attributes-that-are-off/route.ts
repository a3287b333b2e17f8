import { cookies } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET() {
  const cookieStore = await cookies()
  cookieStore.set('o', 'v', { secure: false, httpOnly: false, partitioned: false, domain: '' })
  return new Response('set')
}
