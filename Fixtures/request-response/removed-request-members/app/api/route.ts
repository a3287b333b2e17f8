import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

function messageOf(read: () => unknown) {
  try {
    read()
    return 'no error'
  } catch (error: any) {
    return error.message
  }
}

export function GET(request: NextRequest) {
  const old: any = request
  return Response.json({
    ip: old.ip ?? null,
    geo: old.geo ?? null,
    page: messageOf(() => old.page),
    ua: messageOf(() => old.ua),
  })
}
