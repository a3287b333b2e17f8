export const dynamicParams = false

export function generateStaticParams() {
  return [{ slug: 'one' }]
}

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  void request.headers
  const slug = (await params).slug
  return new Response(slug)
}
