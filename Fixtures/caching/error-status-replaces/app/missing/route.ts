export const revalidate = 1

export async function GET() {
  if (process.env.NEXT_PHASE !== 'phase-production-build') {
    return new Response('gone', { status: 404 })
  }

  return Response.json({ run: crypto.randomUUID(), made: process.env.NEXT_PHASE === 'phase-production-build' ? 'at build' : 'for a request' })
}
