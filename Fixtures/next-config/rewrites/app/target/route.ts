import { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const { pathname, search, basePath } = request.nextUrl
  return Response.json({ at: 'target', url: new URL(request.url).pathname, pathname, search, basePath })
}

export async function POST(request: NextRequest) {
  const { pathname, search, basePath } = request.nextUrl
  return Response.json({ at: 'target', url: new URL(request.url).pathname, pathname, search, basePath })
}
