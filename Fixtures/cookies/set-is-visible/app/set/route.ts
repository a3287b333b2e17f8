import { cookies } from 'next/headers'

export const dynamic = 'force-dynamic'

async function other() {
  const cookieStore = await cookies()
  cookieStore.set('b', '1')
}

export async function GET() {
  const cookieStore = await cookies()
  cookieStore.set('a', 'new', { httpOnly: true })
  await other()
  return Response.json({ a: cookieStore.get('a'), hasB: cookieStore.has('b'), all: cookieStore.getAll() })
}
