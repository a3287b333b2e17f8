import { cookies } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET() {
  const cookieStore = await cookies()
  cookieStore.set('o', 'v', { sameSite: 'lax', httpOnly: true, secure: true, expires: new Date('2030-01-02T03:04:05Z') })
  return new Response('set')
}
