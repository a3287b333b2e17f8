export const revalidate = 1

export async function GET() {
  return Response.json({ run: crypto.randomUUID(), made: process.env.NEXT_PHASE === 'phase-production-build' ? 'at build' : 'for a request' })
}
