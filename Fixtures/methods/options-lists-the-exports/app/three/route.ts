export const dynamic = 'force-dynamic'

export function POST() {
  return new Response('post')
}

export function GET() {
  return new Response('get')
}

export function DELETE() {
  return new Response('delete')
}
