export async function GET() {
  return Response.json({ run: crypto.randomUUID(), at: process.env.NEXT_PHASE ?? 'request' })
}

export async function POST() {
  return Response.json({ post: crypto.randomUUID() })
}
