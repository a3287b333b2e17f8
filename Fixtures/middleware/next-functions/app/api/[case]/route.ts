import { revalidatePath } from 'next/cache'
import { cookies } from 'next/headers'
import { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET() {
  return Response.json({ a: (await cookies()).get('a')?.value ?? null })
}

export async function POST(request: NextRequest) {
  const bytes = (await request.arrayBuffer()).byteLength
  const asked = Number(request.nextUrl.searchParams.get('bytes'))
  return Response.json({ asked, whole: bytes === asked, atMost: bytes <= 10 * 1024 * 1024 })
}

export function DELETE() {
  revalidatePath('/kept')
  return new Response(null, { status: 204 })
}
