export async function GET() {
  return Response.json({ run: crypto.randomUUID(), runtime: process.env.NEXT_RUNTIME })
}
