export const dynamic = 'force-dynamic'

export async function getServerSideProps() {
  return { props: {} }
}

export function GET() {
  return new Response('get')
}
