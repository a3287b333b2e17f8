export const dynamic = 'force-static'

export async function GET() {
  const data = await fetch('https://origin.test/two', { next: { tags: ['{base}/two'] } })
  return Response.json({ data: await data.text(), run: crypto.randomUUID() })
}
