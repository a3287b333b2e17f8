import { headers } from 'next/headers'

export const dynamic = 'force-dynamic'

async function text(url: string, init?: RequestInit) {
  const response = await fetch(url, init)
  return response.text()
}

export async function GET() {
  const before = await text('https://origin.test/data')
  headers()
  const after = await text('https://origin.test/data')

  return Response.json({ run: crypto.randomUUID(), before, after })
}
