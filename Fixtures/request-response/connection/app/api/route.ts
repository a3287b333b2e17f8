import { type NextRequest, connection } from 'next/server'

export async function GET(request: NextRequest) {
  await connection()
  return Response.json({ x: request.nextUrl.searchParams.get('x') })
}
