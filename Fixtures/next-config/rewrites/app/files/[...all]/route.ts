import { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest, { params }: { params: Promise<{ all: string[] }> }) {
  const { pathname, search, basePath } = request.nextUrl
  return Response.json({ at: 'files', url: new URL(request.url).pathname, pathname, search, basePath, all: (await params).all })
}
