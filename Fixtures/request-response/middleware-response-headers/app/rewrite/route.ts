export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('sent', { headers: { 'x-middleware-rewrite': 'http://127.0.0.1/', 'x-own': '1' } })
}
