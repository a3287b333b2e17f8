import type { NextRequest } from 'next/server'

export const dynamic = 'error'

export async function GET(request: NextRequest) {
  let url = ''
  try {
    url = request.url
  } catch {
    url = 'refused'
  }
  return Response.json({ run: crypto.randomUUID(), at: process.env.NEXT_PHASE ?? 'request', url })
}
