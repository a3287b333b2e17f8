export const dynamic = 'force-dynamic'

export function PUT() {
  return new Response('put')
}

export function HEAD() {
  return new Response(null)
}

export function PATCH() {
  return new Response('patch')
}

export function GET() {
  return new Response('get')
}

export function DELETE() {
  return new Response('delete')
}

export function POST() {
  return new Response('post')
}
