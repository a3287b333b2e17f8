export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('text')
}

export function POST() {
  return Response.json({ a: 1 })
}
