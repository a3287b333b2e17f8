export const dynamic = 'force-static'

export async function GET() {
  return new Response('kept', { headers: { 'X-By': 'GET' } })
}

export async function HEAD() {
  return new Response(null, { headers: { 'X-By': 'HEAD' } })
}
