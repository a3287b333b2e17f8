export const dynamic = 'force-dynamic'

async function text(url: string, init?: RequestInit) {
  const response = await fetch(url, init)
  return response.text()
}

export async function GET() {
  return Response.json({
    ok: await text('https://origin.test/ok', { cache: 'force-cache' }),
    created: await text('https://origin.test/created', { cache: 'force-cache' }),
    missing: await text('https://origin.test/missing', { cache: 'force-cache' }),
    broken: await text('https://origin.test/broken', { cache: 'force-cache' }),
  })
}
