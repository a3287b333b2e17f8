export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('sent', { headers: { 'x-middleware-set-cookie': 'a=1', 'x-own': '1' } })
}
