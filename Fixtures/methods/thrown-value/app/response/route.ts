export const dynamic = 'force-dynamic'

export function GET(): Response {
  throw new Response('thrown', { status: 418, headers: { 'x-thrown': 'yes' } })
}
