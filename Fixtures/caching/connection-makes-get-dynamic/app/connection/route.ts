import { connection } from 'next/server'

export const revalidate = 31536000

export async function GET() {
  await connection()
  return Response.json({ run: crypto.randomUUID(), at: process.env.NEXT_PHASE ?? 'request' })
}
