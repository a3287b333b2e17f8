import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest, context: { params: Promise<{ slug: string }> }) {
  const params = await context.params
  return Response.json({ params, query: request.nextUrl.searchParams.get('slug') })
}
