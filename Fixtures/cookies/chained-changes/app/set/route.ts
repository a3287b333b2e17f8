import { cookies } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET() {
  const cookieStore = await cookies()
  cookieStore.set('a', '1').set('b', '2').set('a', '3')
  return Response.json({ a: cookieStore.get('a')?.value, b: cookieStore.get('b')?.value })
}
