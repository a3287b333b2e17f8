export const dynamic = 'force-dynamic'

async function text(url: string, init?: RequestInit) {
  const response = await fetch(url, init)
  return response.text()
}

export async function GET() {
  const before = await text('https://origin.test/data')
  const anew = await text('https://origin.test/data', { cache: 'no-store' })
  const after = await text('https://origin.test/data')

  return Response.json({ before, anew, after })
}
