import { unstable_cache } from 'next/cache'

export const dynamic = 'force-dynamic'

async function made(revalidate: number | false) {
  try {
    return await unstable_cache(async () => 'made', ['zero'], { revalidate })()
  } catch (error) {
    return (error as Error).message.slice(0, 61)
  }
}

export async function GET() {
  return Response.json({ one: await made(1), never: await made(false), zero: await made(0) })
}
