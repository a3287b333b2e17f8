export const dynamic = 'force-dynamic'

async function text(url: string, init?: RequestInit) {
  const response = await fetch(url, init)
  return response.text()
}

export async function GET() {
  return Response.json({
    noStore: await text('https://origin.test/data', { cache: 'no-store' }),
    noCache: await text('https://origin.test/data', { cache: 'no-cache' }),
    zero: await text('https://origin.test/data', { next: { revalidate: 0 } }),
    kept: await text('https://origin.test/data', { cache: 'force-cache' }),
  })
}
