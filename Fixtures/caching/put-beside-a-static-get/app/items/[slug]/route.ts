export const dynamic = 'force-static'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return Response.json({ slug, run: crypto.randomUUID() })
}

export async function PUT() {
  return Response.json({ put: crypto.randomUUID() })
}
