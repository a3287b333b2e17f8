export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('sent', { headers: { 'x-a': 'café', 'x-b': 'plain' } })
}
