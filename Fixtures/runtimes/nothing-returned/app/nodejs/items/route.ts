export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

export async function GET() {}

export async function POST() {
  return new Response('something')
}
