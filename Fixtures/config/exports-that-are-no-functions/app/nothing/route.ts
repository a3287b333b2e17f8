export const dynamic = 'force-dynamic'

export const GET = null

export function POST() {
  return new Response('post')
}
