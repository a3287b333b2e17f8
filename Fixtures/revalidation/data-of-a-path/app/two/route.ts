export const dynamic = 'force-dynamic'

export async function GET() {
  const data = await fetch('https://origin.test/two', { cache: 'force-cache', next: { tags: ['{base}/two'] } })
  return Response.json({ data: await data.text(), run: crypto.randomUUID() })
}
