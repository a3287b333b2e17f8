import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  const token = request.cookies.get('token')?.value ?? null
  return Response.json({ token, hasToken: request.cookies.has('token'), size: request.cookies.size })
}

export async function POST(request: NextRequest) {
  const token = request.cookies.get('token')?.value ?? null
  return Response.json({ token, body: await request.text() })
}
