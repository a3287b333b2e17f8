export const dynamic = 'force-static'

export async function GET() {
  if (process.env.NEXT_PHASE !== 'phase-production-build') {
    throw new Error('no answer today')
  }

  return Response.json({ run: crypto.randomUUID() })
}
