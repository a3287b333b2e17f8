import { type NextRequest } from 'next/server'

export async function GET(request: NextRequest) {
  const requestHeaders = new Headers(request.headers)
  return Response.json({ greeting: requestHeaders.get('x-greeting') })
}
