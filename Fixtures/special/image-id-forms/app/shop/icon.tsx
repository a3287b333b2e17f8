export function generateImageMetadata() {
  return [{ id: 'small' }]
}

export default async function Icon() {
  return Response.json(crypto.randomUUID())
}
