export const dynamic = 'force-static'

export async function GET() {
  const response = await fetch('https://origin.test/data', { cache: 'no-store' })

  return Response.json({ run: crypto.randomUUID(), data: await response.text() })
}
