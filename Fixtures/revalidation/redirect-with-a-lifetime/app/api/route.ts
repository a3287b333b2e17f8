import { redirect } from 'next/navigation'

export const revalidate = 1

export async function GET() {
  const answer = await fetch('https://origin.test/page')
  if ((await answer.text()) === 'moved') {
    redirect('https://acme.test/old')
  }

  return new Response('here again')
}
