export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('sent', { headers: { 'x-middleware-next': '1', 'x-own': '1' } })
}
