import { notFound } from 'next/navigation'

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  if (slug !== 'a') {
    notFound()
  }
  return new Response(slug)
}

export async function POST() {
  notFound()
}
