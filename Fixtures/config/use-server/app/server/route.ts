'use server'

export async function POST() {
  return new Response('post')
}
