export const revalidate = 1

export async function GET() {
  const response = await fetch('https://origin.test/data', { cache: 'force-cache' })

  return Response.json({ run: crypto.randomUUID(), data: await response.text() })
}
