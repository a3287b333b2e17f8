import type { NextRequest } from 'next/server'

export async function GET(request: NextRequest) {
  void (request.url)
  return Response.json({ run: crypto.randomUUID(), at: process.env.NEXT_PHASE ?? 'request' })
}
