export const dynamic = 'force-static'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return Response.json({ slug, run: crypto.randomUUID(), made: process.env.NEXT_PHASE === 'phase-production-build' ? 'at build' : 'for a request' })
}
