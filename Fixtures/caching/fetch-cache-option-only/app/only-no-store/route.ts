export const dynamic = 'force-dynamic'
export const fetchCache = 'only-no-store'

async function text(url: string, init?: RequestInit) {
  const response = await fetch(url, init)
  return response.text()
}

export async function GET() {
  const allowed = await text('https://origin.test/allowed', { cache: 'no-store' })
  try {
    return Response.json({ allowed, refused: await text('https://origin.test/refused', { cache: 'force-cache' }) })
  } catch (error) {
    return Response.json({ allowed, error: (error as Error).message })
  }
}
