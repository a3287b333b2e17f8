export const dynamic = 'force-static'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return new Response(crypto.randomUUID(), { status: Number(slug) })
}
