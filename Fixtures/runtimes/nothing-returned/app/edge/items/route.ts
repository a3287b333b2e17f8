export const runtime = 'edge'
export const dynamic = 'force-dynamic'

export async function GET() {}

export async function POST() {
  return new Response('something')
}
