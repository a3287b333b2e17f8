import { unstable_cache } from 'next/cache'

export const dynamic = 'force-dynamic'

export async function GET() {
  const second = unstable_cache(async () => crypto.randomUUID(), ['second'], { revalidate: 1 })
  const minutes = unstable_cache(async () => crypto.randomUUID(), ['minutes'], { revalidate: 600 })

  return Response.json({ run: crypto.randomUUID(), second: await second(), minutes: await minutes() })
}
