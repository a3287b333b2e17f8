import { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest, { params }: { params: Promise<{ name: string }> }) {
  const { pathname, search, basePath } = request.nextUrl
  return Response.json({ at: 'people', url: new URL(request.url).pathname, pathname, search, basePath, name: (await params).name })
}
