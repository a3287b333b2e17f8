export default async function Image({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return Response.json({ slug, run: crypto.randomUUID() })
}
