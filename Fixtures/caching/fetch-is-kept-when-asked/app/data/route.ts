import { headers } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET() {
  await headers()
  const forever = await fetch('https://origin.test/forever', { cache: 'force-cache' })
  const timed = await fetch('https://origin.test/timed', { next: { revalidate: 600 } })

  return Response.json({ run: crypto.randomUUID(), forever: await forever.text(), timed: await timed.text() })
}

export async function POST() {
  return GET()
}
