export const dynamic = 'force-dynamic'

async function describe(blob: Blob) {
  return { text: await blob.text(), size: blob.size, type: blob.type }
}

export async function GET() {
  const blob = new Blob(['hé', new Blob(['llo']), new TextEncoder().encode(' world')], { type: 'Text/X' })
  return Response.json({
    whole: await describe(blob),
    start: await describe(blob.slice(7)),
    between: await describe(blob.slice(3, 6, 'TEXT/Y')),
    fromTheEnd: await describe(blob.slice(-4, -1)),
    backwards: await describe(blob.slice(6, 3)),
    oddType: new Blob([], { type: 'text/é' }).type,
  })
}
