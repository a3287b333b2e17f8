import { cookies } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET() {
  const cookieStore = await cookies()
  cookieStore.delete('a')
  const names = cookieStore.getAll().map((cookie) => cookie.name)
  return Response.json({ a: cookieStore.get('a')?.value, hasA: cookieStore.has('a'), names, allOfA: cookieStore.getAll('a').length })
}
