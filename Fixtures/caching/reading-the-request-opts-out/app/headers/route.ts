import type { NextRequest } from 'next/server'

export async function GET(request: NextRequest) {
  void (request.headers)
  return Response.json({ run: crypto.randomUUID(), at: process.env.NEXT_PHASE ?? 'request' })
}
