import { headers } from 'next/headers'

export const fetchCache = 'force-cache'

async function text(url: string, init?: RequestInit) {
  const response = await fetch(url, init)
  return response.text()
}

export async function GET() {
  await headers()
  return Response.json({
    plain: await text('https://origin.test/plain'),
    kept: await text('https://origin.test/kept', { cache: 'force-cache' }),
    anew: await text('https://origin.test/anew', { cache: 'no-store' }),
  })
}
