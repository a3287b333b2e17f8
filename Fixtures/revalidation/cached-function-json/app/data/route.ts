import { unstable_cache } from 'next/cache'

export const dynamic = 'force-dynamic'

export async function GET() {
  const value = unstable_cache(async (): Promise<any> => ({ date: new Date(0), number: NaN }), ['json'])
  const { date, number } = await value()

  return Response.json({ date: typeof date === 'string', number: String(number), json: JSON.stringify({ date, number }) })
}
