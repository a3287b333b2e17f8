export const dynamic = 'force-dynamic'

export async function GET() {
  const data = await fetch('https://origin.test/one', { cache: 'force-cache', next: { tags: ['{base}/one'] } })
  return Response.json({ data: await data.text(), run: crypto.randomUUID() })
}
