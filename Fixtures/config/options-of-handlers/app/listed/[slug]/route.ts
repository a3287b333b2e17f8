export const dynamicParams = false

export function generateStaticParams() {
  return [{ slug: 'a' }]
}

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return Response.json({ slug })
}
