import { cookies } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET() {
  const cookieStore = await cookies()
  cookieStore.set('o', 'v', { httpOnly: true })
  return new Response('set')
}
