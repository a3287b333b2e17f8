export const revalidate = 1

export async function GET() {
  const response = await fetch('https://origin.test/data')
  return Response.json({ run: crypto.randomUUID(), data: await response.text() })
}
