export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

export async function GET() {
  throw new Error('not for the client')
}

export async function POST() {}

export async function PUT() {
  return new Response('no error')
}
