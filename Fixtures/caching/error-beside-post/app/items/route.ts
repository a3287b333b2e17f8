import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'

export const dynamic = 'error'

export async function GET() {
  return Response.json({ run: crypto.randomUUID(), at: process.env.NEXT_PHASE ?? 'request' })
}

export async function POST(request: NextRequest) {
  return Response.json({ token: request.headers.get('x-token'), body: await request.text() })
}

export async function PUT() {
  return Response.json({ token: (await cookies()).get('token')?.value ?? null })
}
