export const fetchCache = 'default-cache'

export async function GET() {
  const response = await fetch('https://origin.test/value')
  return Response.json({ value: await response.text() })
}
