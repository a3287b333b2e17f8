import { cookies } from 'next/headers'

export function generateStaticParams() {
  return []
}

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  if (slug === 'cookies') {
    await cookies()
  } else if (slug === 'url') {
    void request.url
  }

  return new Response(slug)
}
