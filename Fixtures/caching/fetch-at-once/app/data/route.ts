export const dynamic = 'force-dynamic'

async function text(url: string, init?: RequestInit) {
  const response = await fetch(url, init)
  return response.text()
}

export async function GET() {
  const kept = [1, 2, 3].map(() => text('https://origin.test/kept', { cache: 'force-cache' }))
  const anew = [1, 2, 3].map(() => text('https://origin.test/anew', { cache: 'no-store' }))

  return Response.json({ kept: await Promise.all(kept), anew: await Promise.all(anew) })
}
