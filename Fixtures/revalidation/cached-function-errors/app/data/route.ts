import { unstable_cache } from 'next/cache'

export const dynamic = 'force-dynamic'

const load = async () => {
  const response = await fetch('https://origin.test/data', { cache: 'no-store' })
  if (!response.ok) throw new Error('no luck')
  return response.text()
}

export async function GET() {
  const cached = unstable_cache(load, ['errors'])
  try {
    return Response.json({ data: await cached() })
  } catch (error) {
    return Response.json({ error: (error as Error).message })
  }
}
