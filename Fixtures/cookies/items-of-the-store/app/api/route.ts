import { cookies } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET() {
  const cookieStore = await cookies()
  return Response.json({ a: cookieStore.get('a') ?? null, all: cookieStore.getAll(), text: cookieStore.toString() })
}
