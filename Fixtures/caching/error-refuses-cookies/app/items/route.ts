import { cookies } from 'next/headers'

export const dynamic = 'error'

export async function GET() {
  void (await cookies())
  return Response.json({ run: crypto.randomUUID(), at: process.env.NEXT_PHASE ?? 'request' })
}
