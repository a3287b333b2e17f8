export const revalidate = 1

export async function GET() {

  if (process.env.NEXT_PHASE !== 'phase-production-build') {
    await new Promise((resolve) => setTimeout(resolve, 500))
  }

  return Response.json({ run: crypto.randomUUID(), made: process.env.NEXT_PHASE === 'phase-production-build' ? 'at build' : 'for a request' })
}
