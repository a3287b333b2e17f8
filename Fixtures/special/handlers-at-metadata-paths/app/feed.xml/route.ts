export async function GET() {
  return Response.json({ run: crypto.randomUUID() })
}
