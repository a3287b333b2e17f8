export const dynamic = 'force-static'
export const revalidate = 1

export async function GET() {
  const made = process.env.NEXT_PHASE === 'phase-production-build' ? 'build' : 'request'
  if (made === 'request') {
    await fetch('https://origin.test/hit/made', { cache: 'no-store' })
    await fetch('https://origin.test/gate/made', { cache: 'no-store' })
  }
  return Response.json({ made, run: crypto.randomUUID() })
}
