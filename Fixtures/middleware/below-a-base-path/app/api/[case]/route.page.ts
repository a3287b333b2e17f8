import { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest, context: any) {
  const { case: name } = await context.params
  return Response.json({ case: name, pathname: request.nextUrl.pathname, basePath: request.nextUrl.basePath })
}
