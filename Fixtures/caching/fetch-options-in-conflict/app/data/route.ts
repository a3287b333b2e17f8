export const dynamic = 'force-dynamic'

async function text(url: string, init?: RequestInit) {
  const response = await fetch(url, init)
  return response.text()
}

export async function GET() {
  return Response.json({
    noStoreAndTime: await text('https://origin.test/data?1', { cache: 'no-store', next: { revalidate: 600 } }),
    forceCacheAndZero: await text('https://origin.test/data?2', { cache: 'force-cache', next: { revalidate: 0 } }),
    forceCacheAndTime: await text('https://origin.test/data?3', { cache: 'force-cache', next: { revalidate: 600 } }),
  })
}
