export async function GET() {
  return new Response(`items ${process.env.NEXT_PHASE ?? 'at run time'}`)
}
