import { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest, context: any) {
  const { path } = await context.params
  return Response.json({ path, url: request.nextUrl.pathname }, { headers: { 'x-all': 'handler', 'x-handler': '1' } })
}
