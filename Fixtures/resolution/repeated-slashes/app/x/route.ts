export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('got')
}

export function POST() {
  return new Response('posted')
}
