export async function GET() {
  const first = await fetch('https://origin.test/data')
  const second = await fetch('https://origin.test/data')

  return Response.json({ data: [await first.text(), await second.text()] })
}
