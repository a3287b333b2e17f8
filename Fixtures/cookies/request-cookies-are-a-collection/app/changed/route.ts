import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  const { cookies } = request
  const set = cookies.set('a', '3').set({ name: 'd', value: 'x y' }).toString()
  const deleted = cookies.delete('b')
  const deletedAgain = cookies.delete('b')
  const left = cookies.getAll().map((cookie) => cookie.name)
  const cleared = cookies.clear().size
  return Response.json({ set, deleted, deletedAgain, left, cleared })
}
