export const dynamic = 'force-dynamic'

export async function GET() {
  const forever = await fetch('https://origin.test/forever', { cache: 'force-cache' })

  return Response.json({ run: crypto.randomUUID(), forever: await forever.text() })
}
