export const dynamic = 'force-dynamic'

export async function GET() {
  const response = await fetch('https://origin.test/data', { next: { revalidate: 1 } })

  return Response.json({ data: await response.text() })
}
