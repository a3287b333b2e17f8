export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('handler')
}

export function POST() {
  return new Response('handler')
}
