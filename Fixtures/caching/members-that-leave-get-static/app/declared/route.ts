import type { NextRequest } from 'next/server'

export const revalidate = 31536000

export async function GET(_request: NextRequest) {
  return Response.json({ run: crypto.randomUUID(), at: process.env.NEXT_PHASE ?? 'request' })
}
