import { cookies } from 'next/headers'

export const dynamic = 'force-dynamic'

async function setToken(value: string) {
  const cookieStore = await cookies()
  cookieStore.set('token', value)
  return new Response('set')
}

export async function GET() {
  return setToken('of-GET')
}

export async function POST() {
  return setToken('of-POST')
}

export async function PUT() {
  return setToken('of-PUT')
}

export async function PATCH() {
  return setToken('of-PATCH')
}

export async function DELETE() {
  return setToken('of-DELETE')
}
