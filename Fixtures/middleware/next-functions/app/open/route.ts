import { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export async function POST(request: NextRequest) {
  const bytes = (await request.arrayBuffer()).byteLength
  const asked = Number(request.nextUrl.searchParams.get('bytes'))
  return Response.json({ asked, whole: bytes === asked, atMost: bytes <= 10 * 1024 * 1024 })
}
