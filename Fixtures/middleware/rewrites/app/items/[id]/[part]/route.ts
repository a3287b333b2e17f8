import { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest, context: any) {
  const { id, part } = await context.params
  return Response.json({ id, part, path: request.nextUrl.pathname, query: request.nextUrl.searchParams.get('id') })
}
