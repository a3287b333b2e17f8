import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET() {
  const headers = new Headers()
  headers.append('set-cookie', 'x=a%20b; Own=1; Secure; SameSite=Strict; Path=/p; HttpOnly; Domain=ex.example')
  headers.append('set-cookie', 'y=')
  const { cookies } = new NextResponse('ok', { headers })
  return Response.json({ x: cookies.get('x'), y: cookies.get('y'), size: cookies.getAll().length })
}
