import { cookies, headers } from 'next/headers'

export const dynamic = 'force-dynamic'

const own = (name: string) => name.startsWith('x-') && !name.startsWith('x-forwarded-')

export async function GET(request: Request) {
  const seen = Object.fromEntries([...request.headers].filter(([name]) => own(name)))
  const names = [...(await headers()).keys()].filter(own)
  return Response.json({ seen, names, a: (await cookies()).get('a')?.value ?? null })
}

export async function POST(request: Request) {
  return Response.json({ read: request.headers.get('x-read'), body: await request.text() })
}
