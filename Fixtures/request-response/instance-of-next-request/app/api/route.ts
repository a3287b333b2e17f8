import { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  const own = new NextRequest('https://acme.test/')
  return Response.json({ request: request instanceof NextRequest, own: own instanceof NextRequest, pathname: request.nextUrl.pathname })
}
