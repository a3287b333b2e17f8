export const dynamic = 'force-dynamic'

export default function Image() {
  return Response.json(crypto.randomUUID())
}
