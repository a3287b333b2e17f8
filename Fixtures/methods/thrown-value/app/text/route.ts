export const dynamic = 'force-dynamic'

export function GET(): Response {
  throw 'a string'
}
