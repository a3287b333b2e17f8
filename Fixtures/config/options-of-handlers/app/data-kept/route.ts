import { headers } from 'next/headers'

export const fetchCache = 'force-cache'

export async function GET() {
  await headers()
  const response = await fetch('https://origin.test/data-kept')
  return Response.json({ data: await response.text() })
}
