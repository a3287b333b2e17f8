export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('one of the two')
}
