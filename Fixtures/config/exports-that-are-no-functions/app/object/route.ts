export const dynamic = 'force-dynamic'

export const GET = { answer: true }

export function POST() {
  return new Response('post')
}
