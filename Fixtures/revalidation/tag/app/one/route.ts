export const dynamic = 'force-static'

export async function GET() {
  const data = await fetch('https://origin.test/one', { next: { tags: ['{base}/one'] } })
  return Response.json({ data: await data.text(), run: crypto.randomUUID() })
}
