export const dynamic = 'force-dynamic'

export function GET(): Response {
  throw new Error('boom')
}

export function POST(): Response {
  throw new Error('boom')
}
