import type { NextRequest } from 'next/server'

export async function GET(request: NextRequest) {
  try {
    void request.url
  } catch {
    // it is used all the same
  }
  return Response.json({ run: crypto.randomUUID(), at: process.env.NEXT_PHASE ?? 'request' })
}
