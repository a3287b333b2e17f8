import type { NextRequest } from 'next/server'

export async function GET(_request: NextRequest) {
  return Response.json({ run: crypto.randomUUID(), at: process.env.NEXT_PHASE ?? 'request' })
}
