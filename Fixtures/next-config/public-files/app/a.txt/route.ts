export const dynamic = 'force-dynamic'

export async function GET() {
  return new Response('never')
}

export async function POST() {
  return new Response('never')
}
