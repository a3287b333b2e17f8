import { connection } from 'next/server'

export const dynamic = 'force-static'

export async function GET() {
  await connection()
  return Response.json({ run: crypto.randomUUID(), at: process.env.NEXT_PHASE ?? 'request' })
}
