import { cookies } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET() {
  const cookieStore = await cookies()
  cookieStore.set({
    name: 'o',
    value: 'v',
    priority: 'high',
    partitioned: true,
    sameSite: 'strict',
    httpOnly: true,
    secure: true,
    domain: 'ex.example',
    expires: new Date('2030-01-02T03:04:05Z'),
    path: '/p',
  })
  return new Response('set')
}
