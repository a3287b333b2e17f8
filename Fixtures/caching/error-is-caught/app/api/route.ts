import { cookies } from 'next/headers'

export const dynamic = 'error'

export async function GET() {
  let caught = false
  try {
    await cookies()
  } catch {
    caught = true
  }
  return Response.json({ run: crypto.randomUUID(), at: process.env.NEXT_PHASE ?? 'request', caught })
}
