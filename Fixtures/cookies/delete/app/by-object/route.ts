import { cookies } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET() {
  const cookieStore = await cookies()
  cookieStore.delete({ name: 'a', path: '/x', domain: 'ex.example' })
  return new Response('deleted')
}
