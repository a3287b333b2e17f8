import { unstable_noStore } from 'next/cache'

export const dynamic = 'force-static'

export async function GET() {
  unstable_noStore()
  return Response.json({ run: crypto.randomUUID() })
}
