export const dynamic = 'force-dynamic'
export const fetchCache = 'only-cache'

async function text(url: string, init?: RequestInit) {
  const response = await fetch(url, init)
  return response.text()
}

export async function GET() {
  const allowed = await text('https://origin.test/allowed', { cache: 'force-cache' })
  try {
    return Response.json({ allowed, refused: await text('https://origin.test/refused', { cache: 'no-store' }) })
  } catch (error) {
    return Response.json({ allowed, error: (error as Error).message })
  }
}
