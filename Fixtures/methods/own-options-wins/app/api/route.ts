export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('get')
}

export function OPTIONS() {
  return new Response('options', { headers: { 'x-export': 'OPTIONS' } })
}
