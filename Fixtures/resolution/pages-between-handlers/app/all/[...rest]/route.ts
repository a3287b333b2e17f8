export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('all')
}

export function PUT() {
  return new Response('all')
}
