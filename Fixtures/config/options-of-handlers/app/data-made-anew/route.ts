import { headers } from 'next/headers'

export const fetchCache = 'force-no-store'

export async function GET() {
  await headers()
  const response = await fetch('https://origin.test/data-made-anew')
  return Response.json({ data: await response.text() })
}
