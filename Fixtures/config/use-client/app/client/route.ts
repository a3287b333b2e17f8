'use client'

export function POST() {
  return new Response('post')
}
