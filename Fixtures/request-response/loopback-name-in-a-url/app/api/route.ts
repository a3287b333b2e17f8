import { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET() {
  return Response.json({
    host: new NextRequest('http://127.0.0.1:1/127.0.0.2').nextUrl.href,
    path: new NextRequest('http://one.example/127.0.0.1/127.0.0.2').nextUrl.href,
  })
}
