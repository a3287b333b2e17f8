import { unstable_cache } from 'next/cache'

export const revalidate = 0

export function generateStaticParams() {
  return [{ slug: 'one' }]
}

const made = async () => process.env.NEXT_PHASE ?? 'request'

export async function GET() {
  const kept = unstable_cache(made, ['{base}/listed'])

  return Response.json({ run: crypto.randomUUID(), at: process.env.NEXT_PHASE ?? 'request', data: await kept() })
}
