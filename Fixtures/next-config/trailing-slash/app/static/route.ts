import { NextRequest } from 'next/server'

export const dynamic = 'force-static'

export async function GET(request: NextRequest) {
  return Response.json({ pathname: request.nextUrl.pathname })
}
