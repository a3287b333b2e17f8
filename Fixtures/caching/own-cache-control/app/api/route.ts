export const dynamic = 'force-static'

export async function GET() {
  return new Response('mine', { headers: { 'Cache-Control': 'public, max-age=7' } })
}
