export default function Icon() {
  return Response.json(crypto.randomUUID())
}
