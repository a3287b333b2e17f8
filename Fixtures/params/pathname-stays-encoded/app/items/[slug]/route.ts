import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const pathname = request.nextUrl.pathname
  return Response.json({ slug, pathname, urlKeepsIt: request.url.endsWith(pathname) })
}
