export default function Image() {
  return Response.json(crypto.randomUUID())
}
