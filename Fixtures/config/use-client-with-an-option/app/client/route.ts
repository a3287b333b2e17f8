'use client'

export const dynamic = 'force-dynamic'

export function POST() {
  return new Response('post')
}
