export const dynamic = 'force-dynamic'

export function get() {
  return new Response('lower')
}

export function GET() {
  return new Response('upper')
}
