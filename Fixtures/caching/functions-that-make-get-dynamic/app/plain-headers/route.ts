import { headers } from 'next/headers'

export async function GET() {
  void (await headers())
  return Response.json({ run: crypto.randomUUID(), at: process.env.NEXT_PHASE ?? 'request' })
}
