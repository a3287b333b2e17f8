export async function generateImageMetadata({ params }: { params: { slug: string } }) {
  const { slug } = await params
  return [{ id: 1, alt: `One of ${slug}` }, { id: 'two', alt: `Two of ${slug}` }]
}

export default async function Image({ params, id }: { params: Promise<{ slug: string }>; id: Promise<string> }) {
  return Response.json({ slug: (await params).slug, id: String(await id) })
}
