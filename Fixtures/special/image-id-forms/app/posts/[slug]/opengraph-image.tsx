export function generateImageMetadata() {
  return [{ id: 1 }, { id: 'two' }]
}

export default async function Image({ params, id }: { params: { slug?: string }; id: unknown }) {
  const kind = typeof id === 'object' ? 'promise' : typeof id
  return Response.json({ direct: params.slug ?? null, kind, id: await id })
}
