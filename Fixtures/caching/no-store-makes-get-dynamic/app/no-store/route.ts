import { unstable_noStore } from 'next/cache'

export const revalidate = 31536000

export async function GET() {
  unstable_noStore()
  return Response.json({ run: crypto.randomUUID(), at: process.env.NEXT_PHASE ?? 'request' })
}
