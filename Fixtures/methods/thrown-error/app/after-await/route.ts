export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  await Promise.resolve()
  throw new Error('boom')
}
