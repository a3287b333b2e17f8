export const dynamic = 'force-dynamic'

export const GET = undefined

export function POST() {
  return new Response('post')
}
