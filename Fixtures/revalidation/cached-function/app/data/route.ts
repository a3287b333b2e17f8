import { unstable_cache } from 'next/cache'

export const dynamic = 'force-dynamic'

const made = async (name: string) => `${name} ${crypto.randomUUID()}`

async function values(a: string, b: string, other: string) {
  const one = unstable_cache(made, ['one'], { revalidate: 600 })
  const two = unstable_cache(made, [other])

  return { run: crypto.randomUUID(), a: await one(a), b: await one(b), other: await two('a') }
}

export async function GET() {
  return Response.json(await values('a', 'b', 'two'))
}

export async function POST() {
  return Response.json(await values('a', 'c', 'three'))
}
