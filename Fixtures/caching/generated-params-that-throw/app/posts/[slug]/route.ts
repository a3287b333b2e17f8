export function generateStaticParams() {
  throw new Error('no list')
}

export async function GET() {
  return new Response('post')
}
