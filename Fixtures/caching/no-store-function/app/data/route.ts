import { unstable_noStore } from 'next/cache'

export const revalidate = 600

async function text(url: string, init?: RequestInit) {
  const response = await fetch(url, init)
  return response.text()
}

export async function GET() {
  unstable_noStore()
  return Response.json({
    run: crypto.randomUUID(),
    plain: await text('https://origin.test/plain'),
    kept: await text('https://origin.test/kept', { cache: 'force-cache' }),
  })
}
