export const dynamic = 'force-dynamic'

export const GET = 'text'

export function POST() {
  return new Response('post')
}
