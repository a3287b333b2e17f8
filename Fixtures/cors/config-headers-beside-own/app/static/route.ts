export const dynamic = 'force-static'

export async function GET() {
  return new Response('static', { headers: { 'Access-Control-Allow-Origin': 'https://handler.test' } })
}
