export const dynamic = 'force-dynamic'

export async function GET() {
  return new Response('own', { headers: { 'Access-Control-Allow-Origin': 'https://handler.test', 'Access-Control-Expose-Headers': 'X-Total' } })
}
