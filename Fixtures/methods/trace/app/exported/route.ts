export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('get')
}

export function TRACE() {
  return new Response('trace')
}
