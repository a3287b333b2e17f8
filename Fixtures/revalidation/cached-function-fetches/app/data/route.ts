import { unstable_cache } from 'next/cache'

export const dynamic = 'force-dynamic'

async function text(url: string, init?: RequestInit) {
  const response = await fetch(url, init)
  return response.text()
}

export async function GET(request: Request) {
  const inner = unstable_cache(async () => crypto.randomUUID(), ['inner'])
  const outer = unstable_cache(
    async (name: string) => ({
      timed: await text('https://origin.test/timed', { next: { revalidate: 600 } }),
      kept: await text('https://origin.test/kept', { cache: 'force-cache' }),
      inner: await inner(),
    }),
    ['outer'],
  )

  return Response.json(await outer(new URL(request.url).search))
}
