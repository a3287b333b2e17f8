import { revalidateTag } from 'next/cache'

export const dynamic = 'force-dynamic'

async function load() {
  const data = await fetch('https://origin.test/one', { cache: 'force-cache', next: { tags: ['{base}/one'] } })
  return data.text()
}

export async function GET() {
  return Response.json({ data: await load() })
}

export async function POST() {
  // @ts-ignore: 16 wants a second argument
  revalidateTag('{base}/one')
  return Response.json({ data: await load() })
}
