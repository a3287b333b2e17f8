import { cookies } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET() {
  const cookieStore = await cookies()
  cookieStore.delete('a')
  return new Response('deleted')
}
