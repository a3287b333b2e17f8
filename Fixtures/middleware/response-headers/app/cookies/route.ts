import { cookies } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET() {
  const store = await cookies()
  const seen = store.getAll().map((cookie) => cookie.name)
  store.set('of-both', 'handler')
  store.set('of-handler', '1')
  return Response.json(seen)
}
