export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('get', { headers: { 'x-export': 'GET' } })
}

export function HEAD() {
  return new Response(null, { status: 202, headers: { 'x-export': 'HEAD' } })
}
