import { type NextRequest } from 'next/server'

export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  return Response.json({ path: request.nextUrl.pathname, query: request.nextUrl.searchParams.getAll('q') })
}
