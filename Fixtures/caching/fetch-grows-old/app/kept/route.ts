export const dynamic = 'force-dynamic'

export async function GET() {
  const response = await fetch('https://origin.test/kept', { next: { revalidate: 600 } })

  return Response.json({ run: crypto.randomUUID(), data: await response.text() })
}
