export const dynamic = 'force-static'

export async function GET() {
  return new Response('kept', { headers: { 'X-Made': process.env.NEXT_PHASE === 'phase-production-build' ? 'at build' : 'for a request' } })
}
