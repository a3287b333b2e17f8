import { cookies } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET() {
  const cookieStore = await cookies()
  cookieStore.delete({ name: 'a', path: '/x', secure: true, httpOnly: true, sameSite: 'lax' } as any)
  return new Response('deleted')
}
