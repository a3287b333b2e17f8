export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('parent')
}

export function POST() {
  return new Response('parent')
}

export function DELETE() {
  return new Response('parent')
}
