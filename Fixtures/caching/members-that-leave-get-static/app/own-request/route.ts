export const revalidate = 31536000

export async function GET() {
  void new Request('http://localhost/other').url
  return Response.json({ run: crypto.randomUUID(), at: process.env.NEXT_PHASE ?? 'request' })
}
