import type { NextRequest } from 'next/server'

export const revalidate = 31536000

export async function GET(request: NextRequest) {
  await request.text()
  return Response.json({ run: crypto.randomUUID(), at: process.env.NEXT_PHASE ?? 'request' })
}
