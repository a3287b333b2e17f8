export const dynamic = 'force-dynamic'

export async function GET() {
  return new Response('got')
}

export async function POST() {
  throw new Error('no')
}
