export const revalidate = 5

export async function GET() {
  if (process.env.NEXT_PHASE !== 'phase-production-build') {
    throw new Error('no answer today')
  }

  return Response.json({ run: crypto.randomUUID(), made: process.env.NEXT_PHASE === 'phase-production-build' ? 'at build' : 'for a request' })
}
