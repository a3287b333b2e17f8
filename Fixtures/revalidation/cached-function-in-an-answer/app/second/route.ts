import { unstable_cache } from 'next/cache'

export const revalidate = 600

export async function GET() {
  const value = unstable_cache(async () => crypto.randomUUID(), ['{base}/value'], { revalidate: 1 })

  return Response.json({ run: crypto.randomUUID(), value: await value() })
}
